"""Lets the starter model draw captions64 through diffusers and asks the judge what the pictures show.

Writes the judge's agreement into its config.json as "measured_on_model": the floor of the test that does
the same with this project's own engine.
"""

import argparse
import json
from pathlib import Path

import diffusers
import torch
from diffusers import DPMSolverMultistepScheduler, StableDiffusionPipeline
from PIL import Image

import common
import judge as judging

HERE = Path(__file__).resolve().parent
STEPS = 20
BATCH = 16


def load_model(folder: Path) -> StableDiffusionPipeline:
    """The model in float32 with DPM++ 2M."""
    pipeline = StableDiffusionPipeline.from_pretrained(folder, dtype=torch.float32)
    pipeline.scheduler = DPMSolverMultistepScheduler.from_config(pipeline.scheduler.config)
    pipeline.set_progress_bar_config(disable=True)
    return pipeline


def generate(pipeline, captions: list[dict], scale: float) -> list[Image.Image]:
    """A picture for each caption, its noise from the caption's seed."""
    pictures = []
    for begin in range(0, len(captions), BATCH):
        part = captions[begin:begin + BATCH]
        pictures += pipeline([entry["caption"] for entry in part], num_inference_steps=STEPS, guidance_scale=scale,
                             height=judging.PIXELS, width=judging.PIXELS,
                             generator=[torch.Generator().manual_seed(entry["seed"]) for entry in part]).images
    return pictures


def compare(entry: dict, seen: judging.Reading) -> dict[str, bool | None]:
    """Which parts of the caption's truth the judge sees; None where the caption does not say."""
    truth = entry["truth"]
    subject = seen.subjects == set(truth["subjects"])
    background = seen.background == truth["background"]
    return {"subject": subject, "background": background, "both": subject and background,
            "size": None if truth["size"] is None else seen.size == truth["size"],
            "place": None if truth["place"] is None else seen.place == truth["place"]}


def agreement(rows: list[dict]) -> dict[str, float]:
    """The share of right answers among those that count, rounded to 4 places."""
    shares = {}
    for name in rows[0]:
        counted = [row[name] for row in rows if row[name] is not None]
        shares[name] = round(sum(counted) / len(counted), 4)
    return shares


def print_misses(captions: list[dict], readings: list[judging.Reading], rows: list[dict]) -> None:
    for entry, seen, row in zip(captions, readings, rows, strict=True):
        if not row["both"]:
            print(f"  \"{entry['caption']}\" looks like {' and '.join(sorted(seen.subjects))}, {seen.background}")


def save_sheet(pictures: list[Image.Image], path: Path, columns: int = 16) -> None:
    side, rows = judging.PIXELS, -(-len(pictures) // columns)
    sheet = Image.new("RGB", (columns * side, rows * side))
    for i, picture in enumerate(pictures):
        sheet.paste(picture, (i % columns * side, i // columns * side))
    sheet.save(path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--model", type=Path, default=HERE.parent)
    parser.add_argument("--judge", type=Path, default=HERE.parent / "judge")
    parser.add_argument("--captions", type=Path, default=HERE.parent / "judge" / "captions64.json")
    parser.add_argument("--scales", type=float, nargs="+", default=[1, 3, 5])
    parser.add_argument("--sheets", type=Path, help="folder for a picture of all pictures, one for each scale")
    parser.add_argument("--dry", action="store_true", help="leave the judge's config.json as it is")
    options = parser.parse_args()
    pipeline, judge = load_model(options.model), judging.load(options.judge)
    captions = json.loads(options.captions.read_text())["captions"]
    shares = {}
    for scale in options.scales:
        pictures = generate(pipeline, captions, scale)
        readings = judging.read(judge, torch.stack([common.to_tensor(picture) for picture in pictures]))
        rows = [compare(entry, seen) for entry, seen in zip(captions, readings, strict=True)]
        shares[f"{scale:g}"] = agreement(rows)
        print(f"scale {scale:g}: {shares[f'{scale:g}']}", flush=True)
        print_misses(captions, readings, rows)
        if options.sheets:
            options.sheets.mkdir(parents=True, exist_ok=True)
            save_sheet(pictures, options.sheets / f"scale{scale:g}.png")
    if not options.dry:
        config = json.loads((options.judge / "config.json").read_text())
        config["measured_on_model"] = {
            "captions": options.captions.name, "sampler": "DPM++ 2M", "steps": STEPS, "precision": "float32",
            "with": f"diffusers {diffusers.__version__}, torch {torch.__version__}", "agreement_by_scale": shares}
        judging.write_config(options.judge, config)


if __name__ == "__main__":
    main()
