#!/usr/bin/env python3
"""Writes prompts.txt and negatives.txt of the starter model: the texts that `dice distill` learns from when it gets no
others. They are captions as the model was trained on, without those that it is tried with (captions64, captions256).
"""

import json
import random
from dataclasses import replace
from pathlib import Path

import make_captions
import scenes

HERE = Path(__file__).resolve().parent
COUNT, SEED = 1632, 1004


def tried() -> set[str]:
    return {entry["caption"] for name in ("captions64", "captions256")
            for entry in json.loads((HERE.parent / "judge" / f"{name}.json").read_text())["captions"]}


def draw_prompts(rng: random.Random, taken: set[str]) -> list[str]:
    """Every subject and every background equally often; captions that leave one of them out are among them."""
    prompts, subjects, backgrounds = [], make_captions.cycle(scenes.NAMES, rng), make_captions.cycle(scenes.BACKGROUNDS, rng)
    while len(prompts) < COUNT:
        scene = make_captions.with_background(replace(scenes.sample_scene(rng), subject=next(subjects)), next(backgrounds))
        words = scenes.caption(scene, rng)
        if scene.second != scene.subject and words not in taken:
            taken.add(words)
            prompts.append(words)
    return prompts


def all_negatives() -> list[str]:
    places = [f"{name} background" for name in scenes.COLOURS] + list(scenes.PLACES.values())
    return [*make_captions.QUALITY, *places, *map(scenes.with_article, scenes.NAMES)]


def main() -> None:
    for name, texts in (("prompts", draw_prompts(random.Random(SEED), tried())), ("negatives", all_negatives())):
        (HERE.parent / f"{name}.txt").write_text("\n".join(texts) + "\n")
        print(f"{name}.txt: {len(texts)}")


if __name__ == "__main__":
    main()
