"""Teaches the text encoder words that the captions of the U-Net's training never had.

Those captions give colours to backgrounds only, so that "a red apple on a blue background" came out on red, purple or gray.
Here captions are reworded - a colour or another adjective before the subject, "a photo of", "big" for "large" - and
the text encoder learns to answer with the vectors that it had for the plain caption. The U-Net stays as it is.
Words without meaning for the pictures (apples are red anyway) thereby do no harm.
"""

import argparse
import copy
import random
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.nn import functional as F
from transformers import CLIPTextModel, CLIPTokenizer

import common
import scenes

HERE = Path(__file__).resolve().parent
LENGTH = 77
BATCH = 32
PLAIN = 0.3  # share of captions that are left alone, so that what was known stays
SYNONYMS = {"large": ["big", "huge"], "small": ["tiny"]}
ADJECTIVES = [*scenes.COLOURS, "happy", "sad", "old", "new", "bright"]
OPENINGS = ["a photo of", "a picture of", "a drawing of", "photo of", "picture of", "drawing of", "a"]
FIRST_WORDS = {name.split()[0] for name in scenes.NAMES}


@dataclass(frozen=True)
class Word:
    """A word, and the place in the plain caption whose vector it should have (0 is the start token)."""

    text: str
    source: int


def split(caption: str) -> list[Word]:
    return [Word(text, i + 1) for i, text in enumerate(caption.replace(",", " ,").split())]


def with_adjectives(words: list[Word], rng: random.Random) -> list[Word]:
    """Puts adjectives before subjects; they take after the word before them."""
    result = []
    for word in words:
        if word.text in FIRST_WORDS and not (result and result[-1].text == "palm") and rng.random() < 0.7:
            before = result[-1].source if result else 0
            result.append(Word(rng.choice(ADJECTIVES), before))
        result.append(word)
    return result


def with_synonyms(words: list[Word], rng: random.Random) -> list[Word]:
    return [Word(rng.choice(SYNONYMS[word.text]), word.source)
            if word.text in SYNONYMS and rng.random() < 0.4 else word for word in words]


def with_right_articles(words: list[Word]) -> list[Word]:
    """"a" or "an" by the word that now follows; "on a orange background" stays as the captions have it."""
    result = list(words)
    for i, (word, following) in enumerate(zip(words, words[1:])):
        if word.text in ("a", "an") and (i == 0 or words[i - 1].text != "on"):
            result[i] = Word("an" if following.text[0] in "aeio" else "a", word.source)
    return result


def reword(caption: str, rng: random.Random) -> list[Word]:
    words = with_right_articles(with_adjectives(with_synonyms(split(caption), rng), rng))
    if rng.random() < 0.25:
        opening = rng.choice(OPENINGS)
        if not (opening == "a" and words[0].text in ("a", "an")):
            words = [*(Word(text, 0) for text in opening.split()), *words]
    return words


def alignment(words: list[Word], plain_length: int) -> list[int]:
    """For each of the 77 places, the place of the plain caption whose vector belongs there."""
    end = plain_length + 1  # of the plain caption: where its end token stands
    places = [0, *(word.source for word in words)]
    places += [end + i for i in range(LENGTH - len(places))]
    return [min(place, LENGTH - 1) for place in places]


def draw_batch(tokenizer, rng: random.Random):
    """Tokens of plain and reworded captions [B, 77], and where in the plain one each vector comes from [B, 77]."""
    plain, changed, places = [], [], []
    for _ in range(BATCH):
        caption = scenes.caption(scenes.sample_scene(rng), rng)
        words = split(caption) if rng.random() < PLAIN else reword(caption, rng)
        plain.append(caption)
        changed.append(" ".join(word.text for word in words))
        places.append(alignment(words, len(split(caption))))
    tokens = [tokenizer(texts, padding="max_length", max_length=LENGTH, truncation=True, return_tensors="pt").input_ids
              for texts in (plain, changed)]
    return *tokens, torch.tensor(places)


def gather(vectors: torch.Tensor, places: torch.Tensor) -> torch.Tensor:
    return vectors.gather(1, places[:, :, None].expand(-1, -1, vectors.shape[-1]))


def train(encoder: CLIPTextModel, tokenizer: CLIPTokenizer, options) -> CLIPTextModel:
    torch.manual_seed(3)
    teacher, rng, clock = copy.deepcopy(encoder).eval(), random.Random(3), common.Clock(options.minutes)
    average = common.Average(encoder, keep=0.99, warm_up=10)
    parameters = list(encoder.parameters())
    optimizer = torch.optim.AdamW(parameters, betas=(0.9, 0.99), weight_decay=0)
    for update in clock.ticks():
        common.set_rate(optimizer, options.rate * common.cosine(clock.done, 0.01), update)
        plain, changed, places = draw_batch(tokenizer, rng)
        with common.half_precision("cpu"):
            with torch.no_grad():
                wanted = gather(teacher(plain).last_hidden_state.float(), places)
            answer = encoder(changed).last_hidden_state.float()
        loss = F.mse_loss(answer, wanted) / wanted.var()
        common.descend(optimizer, parameters, loss)
        average.update(update)
        if update % 100 == 0:
            print(f"update {update}, {clock.elapsed:.1f} min, relative squared error {loss.item():.5f}", flush=True)
    return average.modules[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    common.add_training_options(parser, minutes=6.5, rate=5e-4)
    parser.add_argument("--model", type=Path, required=True, help="the model's folder")
    parser.add_argument("--out", type=Path, required=True, help="folder for the new text encoder")
    options = common.parse(parser)
    tokenizer = CLIPTokenizer.from_pretrained(options.model / "tokenizer")
    encoder = CLIPTextModel.from_pretrained(options.model / "text_encoder", dtype=torch.float32).train()
    train(encoder, tokenizer, options).half().save_pretrained(options.out)


if __name__ == "__main__":
    main()
