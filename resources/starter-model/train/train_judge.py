"""Trains the judge on drawn scenes and measures it on fresh ones."""

import argparse
import datetime
import random
from pathlib import Path

import torch
from torch.nn import functional as F

import common
import judge as judging
import scenes

HERE = Path(__file__).resolve().parent
FRESH_SEED = 20_001  # of the scenes that it is measured on


def label(scene: scenes.Scene) -> tuple[torch.Tensor, int, int, int]:
    """Subjects as ones [54], and the index of background, size and place; size -1 where it means nothing."""
    subjects = torch.zeros(len(scenes.NAMES))
    subjects[scenes.NAMES.index(scene.subject)] = 1
    background = scenes.BACKGROUNDS.index(scene.background)
    if scene.second:
        subjects[scenes.NAMES.index(scene.second)] = 1
        return subjects, background, -1, judging.CLASSES["place"].index("two")
    return (subjects, background, judging.CLASSES["size"].index(scene.size),
            judging.CLASSES["place"].index(scene.position))


def draw(count: int, rng: random.Random):
    """Scenes and their pictures [count, 3, 96, 96]."""
    drawn = [scenes.sample_scene(rng) for _ in range(count)]
    return drawn, torch.stack([common.to_tensor(scenes.render(scene, judging.PIXELS, rng)) for scene in drawn])


def uniform(pictures: torch.Tensor, low: float, high: float, channels: int = 1) -> torch.Tensor:
    """One random number per picture (and channel), [B, channels, 1, 1]."""
    return torch.empty(len(pictures), channels, 1, 1).uniform_(low, high)


def blur(pictures: torch.Tensor) -> torch.Tensor:
    return F.avg_pool2d(F.pad(pictures, (1, 1, 1, 1), mode="replicate"), 3, 1)


def worsen(pictures: torch.Tensor) -> torch.Tensor:
    """Makes drawn pictures a little like generated ones: softer, noisier, blotchy, off in colour."""
    soft = blur(pictures)
    soft = torch.lerp(soft, blur(blur(soft)), uniform(pictures, -0.5, 0.7).clamp(min=0))
    pictures = torch.lerp(pictures, soft, uniform(pictures, -0.5, 1.5).clamp(0, 1))
    pictures = pictures * uniform(pictures, 0.93, 1.04) + uniform(pictures, -0.06, 0.06, channels=3)
    blotches = F.interpolate(torch.randn(len(pictures), 3, 12, 12), pictures.shape[-1], mode="bilinear")
    pictures = pictures + blotches * uniform(pictures, -0.05, 0.07).clamp(min=0)
    return (pictures + torch.randn_like(pictures) * uniform(pictures, -0.05, 0.07).clamp(min=0)).clamp(-1, 1)


def loss_of(answers: dict, labels: list) -> torch.Tensor:
    subjects = torch.stack([row[0] for row in labels])
    background, size, place = (torch.tensor([row[i] for row in labels]) for i in (1, 2, 3))
    found = F.binary_cross_entropy_with_logits(answers["subject"].float(), subjects, reduction="none")
    return (found.sum(1).mean()
            + F.cross_entropy(answers["background"].float(), background)
            + 0.5 * F.cross_entropy(answers["size"].float(), size, ignore_index=-1)
            + 0.5 * F.cross_entropy(answers["place"].float(), place))


def train(options) -> tuple[judging.Judge, int]:
    """Returns the averaged judge and how many pictures it saw."""
    torch.manual_seed(1)
    judge, rng, clock = judging.Judge(), random.Random(1), common.Clock(options.minutes)
    average = common.Average(judge, keep=0.995, warm_up=10)
    parameters = list(judge.parameters())
    optimizer = torch.optim.AdamW(parameters, betas=(0.9, 0.99), weight_decay=0.01)
    for update in clock.ticks():
        common.set_rate(optimizer, options.rate * common.cosine(clock.done, 0.01), update)
        drawn, pictures = draw(options.batch, rng)
        with common.half_precision("cpu"):
            answers = judge(worsen(pictures))
        loss = loss_of(answers, [label(scene) for scene in drawn])
        common.descend(optimizer, parameters, loss)
        average.update(update)
        if update % 50 == 0:
            print(f"update {update}, {clock.elapsed:.1f} min, loss {loss.item():.4f}", flush=True)
    return average.modules[0].eval(), clock.updates * options.batch


def measure(judge: judging.Judge, count: int, change=lambda pictures: pictures) -> dict[str, float]:
    """The share of fresh scenes that the judge reads rightly; size over the scenes with one subject."""
    rng, right = random.Random(FRESH_SEED), {"subject": [], "background": [], "both": [], "size": [], "place": []}
    torch.manual_seed(2)
    for _ in range(0, count, 100):
        drawn, pictures = draw(100, rng)
        for scene, seen in zip(drawn, judging.read(judge, change(pictures)), strict=True):
            subject = seen.subjects == {scene.subject, scene.second} - {None}
            background = seen.background == scene.background
            right["subject"].append(subject)
            right["background"].append(background)
            right["both"].append(subject and background)
            right["place"].append(seen.place == (scene.position or "two"))
            if not scene.second:
                right["size"].append(seen.size == scene.size)
    return {name: round(sum(values) / len(values), 4) for name, values in right.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    common.add_training_options(parser, minutes=10, rate=2e-3)
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--fresh", type=int, default=4000, help="scenes to measure on")
    parser.add_argument("--out", type=Path, default=HERE.parent / "judge")
    options = common.parse(parser)
    judge, pictures = train(options)
    facts = {"trained": {"date": datetime.date.today().isoformat(), "minutes": options.minutes, "pictures": pictures}}
    judging.save(judge, options.out, facts)
    judge = judging.load(options.out)  # measured as it is shipped: in float16
    facts["measured_on_scenes"] = {"scenes": options.fresh, "right": measure(judge, options.fresh),
                                   "right_when_worsened": measure(judge, options.fresh, worsen)}
    judging.save(judge, options.out, facts)
    print(facts["measured_on_scenes"])


if __name__ == "__main__":
    main()
