"""Makes the vocabulary of the starter model: byte-pair encoding over its own captions, saved as a CLIP tokenizer."""

import argparse
import json
import random
import re
from collections import Counter
from pathlib import Path

from transformers import CLIPTokenizer

import scenes

CAPTIONS = 20_000
MOST_MERGES = 1400
FURTHER_WORDS = """photo picture drawing of the with without no not and or very two three happy sad old new big tiny
huge dark bright light sky water sand grass ground stars blurry noisy low quality bad ugly watermark text""".split()


def byte_characters() -> list[str]:
    """A visible character for every byte, in the order of CLIP's vocabulary: printable ones stand for themselves."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    hidden = 256 - len(printable)
    return [chr(code) for code in printable] + [chr(256 + i) for i in range(hidden)]


def count_words() -> Counter:
    rng, words = random.Random(0), Counter()
    for _ in range(CAPTIONS):
        words.update(re.findall(r"[a-z]+|,", scenes.caption(scenes.sample_scene(rng), rng)))
    for word in FURTHER_WORDS:
        words[word] += 20
    return words


def apply(merge: tuple[str, str], pieces: tuple[str, ...]) -> tuple[str, ...]:
    """Joins every neighbouring pair of pieces that equals `merge`."""
    joined, i = [], 0
    while i < len(pieces):
        if pieces[i:i + 2] == merge:
            joined.append(merge[0] + merge[1])
            i += 2
        else:
            joined.append(pieces[i])
            i += 1
    return tuple(joined)


def learn_merges(words: Counter) -> list[tuple[str, str]]:
    """The most frequent pairs, one after the other, until every word is one piece."""
    split = {word: (*word[:-1], word[-1] + "</w>") for word in words}
    merges = []
    while len(merges) < MOST_MERGES:
        pairs = Counter()
        for word, pieces in split.items():
            for pair in zip(pieces, pieces[1:]):
                pairs[pair] += words[word]
        if not pairs:
            break
        merges.append(max(pairs, key=lambda pair: (pairs[pair], pair)))
        split = {word: apply(merges[-1], pieces) for word, pieces in split.items()}
    return merges


def make_tokenizer(folder: Path) -> CLIPTokenizer:
    characters, merges = byte_characters(), learn_merges(count_words())
    vocabulary = [*characters, *(c + "</w>" for c in characters), *("".join(pair) for pair in merges),
                  "<|startoftext|>", "<|endoftext|>"]
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary_file, merges_file = folder / "vocab.json", folder / "merges.txt"
    vocabulary_file.write_text(json.dumps({token: i for i, token in enumerate(vocabulary)}, ensure_ascii=False))
    merges_file.write_text("#version: 0.2\n" + "".join(f"{a} {b}\n" for a, b in merges))
    tokenizer = CLIPTokenizer(str(vocabulary_file), str(merges_file), model_max_length=77)
    tokenizer.save_pretrained(folder)
    return tokenizer


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="the model's folder")
    tokenizer = make_tokenizer(parser.parse_args().out / "tokenizer")
    print(len(tokenizer), "tokens;", tokenizer.tokenize("a small watermelon on a purple background"))


if __name__ == "__main__":
    main()
