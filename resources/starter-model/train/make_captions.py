"""Draws the lists of captions that the starter model is tried with: captions64, captions256 and negatives64.

Every caption names its subjects and background, and says size and position only where that is certain;
beside it stand the scene that it was drawn from, what the words ask for ("truth"), a seed for the picture's noise
and "seen": how many of the U-Net's training pictures showed exactly that scene. Every subject and every background
comes equally often. A negative belongs to the caption with the same index in captions64 and asks for nothing that
this caption asks for.
"""

import argparse
import json
import random
import re
from collections import Counter
from dataclasses import asdict, replace
from pathlib import Path

import common
import scenes

HERE = Path(__file__).resolve().parent
LISTS = {"captions64": (64, 1001, 1000), "captions256": (256, 1002, 2000)}  # captions, seed of the list, first seed
NEGATIVES_SEED = 1003
QUALITY = ["blurry", "low quality", "bad picture", "noisy photo", "watermark text", "ugly drawing"]


def truth_of(words: str) -> dict:
    """What a caption asks for, read from its words alone; None where it does not say."""
    rest, found = words, []
    for name in sorted(scenes.NAMES, key=len, reverse=True):
        for match in re.finditer(rf"\b{name}\b", rest):
            found.append((match.start(), name))
            rest = rest[:match.start()] + "#" * len(name) + rest[match.end():]
    backgrounds = [colour for colour in scenes.COLOURS if f"{colour} background" in rest]
    backgrounds += [place for place, phrase in scenes.PLACES.items() if phrase in rest]
    sizes = [size for size in scenes.SIZES if f"a {size} " in rest]
    places = [position for position in scenes.CENTRES if f"on the {position}" in rest]
    places += ["two"] if len(found) == 2 else []
    assert len(backgrounds) < 2 and len(sizes) < 2 and len(places) < 2 and len(found) < 3, words
    return {"subjects": [name for _, name in sorted(found)], "background": (backgrounds or [None])[0],
            "size": (sizes or [None])[0], "place": (places or [None])[0]}


def agrees(truth: dict, scene: scenes.Scene) -> bool:
    """True where the caption names subjects and background, and nothing that it says is otherwise."""
    return (truth["subjects"] == [name for name in (scene.subject, scene.second) if name]
            and truth["background"] == scene.background
            and truth["size"] in (None, scene.size)
            and truth["place"] in (None, scene.position or "two"))


def cycle(values: list, rng: random.Random):
    """Every value once in random order, again and again."""
    while True:
        yield from rng.sample(values, len(values))


def with_background(scene: scenes.Scene, background: str) -> scenes.Scene:
    colour = background if background in scenes.COLOURS else None
    return replace(scene, colour=colour, place=None if colour else background)


def draw_captions(count: int, seed: int, first_seed: int, seen: Counter, taken: set[str]) -> list[dict]:
    rng, drawn = random.Random(seed), []
    subjects, backgrounds = cycle(scenes.NAMES, rng), cycle(scenes.BACKGROUNDS, rng)
    for number in range(count):
        subject, background = next(subjects), next(backgrounds)
        while True:
            scene = with_background(replace(scenes.sample_scene(rng), subject=subject), background)
            words = scenes.caption(scene, rng)
            if scene.second != subject and words not in taken and agrees(truth_of(words), scene):
                break
        taken.add(words)
        drawn.append({"caption": words, "seed": first_seed + number, "truth": truth_of(words),
                      "scene": asdict(scene), "seen": seen[scene]})
    return drawn


def draw_negative(truth: dict, rng: random.Random) -> dict:
    """A negative of one of three kinds that leaves alone what the caption asks for."""
    kind = rng.choice(["background", "subject", "quality"])
    if kind == "quality":
        return {"negative": rng.choice(QUALITY), "kind": kind, "names": None}
    if kind == "subject":
        name = rng.choice([name for name in scenes.NAMES if name not in truth["subjects"]])
        return {"negative": scenes.with_article(name), "kind": kind, "names": name}
    name = rng.choice([name for name in scenes.BACKGROUNDS if name != truth["background"]])
    words = f"{name} background" if name in scenes.COLOURS else scenes.PLACES[name]
    return {"negative": words, "kind": kind, "names": name}


def write(path: Path, name: str, entries: list[dict]) -> None:
    """One entry a line, so that a change shows as a line."""
    lines = ",\n".join("  " + json.dumps(entry) for entry in entries)
    path.write_text(f'{{\n "{name}": [\n{lines}\n ]\n}}\n')


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    common.add_font_option(parser)
    parser.add_argument("--out", type=Path, default=HERE.parent / "judge")
    parser.add_argument("--pictures", type=int, default=24_000, help="scenes that the U-Net learned from")
    options = common.parse(parser)
    options.out.mkdir(parents=True, exist_ok=True)
    seen, taken = Counter(), set()
    for drawn, _ in common.training_batches(options.pictures, 96):
        seen.update(drawn)
    for name, (count, seed, first_seed) in LISTS.items():
        captions = draw_captions(count, seed, first_seed, seen, taken)
        write(options.out / f"{name}.json", "captions", captions)
        print(name, sum(entry["seen"] == 0 for entry in captions), "of", count, "scenes never shown in training")
        if name == "captions64":
            rng = random.Random(NEGATIVES_SEED)
            write(options.out / "negatives64.json", "negatives", [draw_negative(e["truth"], rng) for e in captions])


if __name__ == "__main__":
    main()
