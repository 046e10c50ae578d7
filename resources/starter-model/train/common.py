"""What the training scripts share: pictures as tensors, the clock, the learning rate, averaged weights."""

import argparse
import copy
import math
import random
import time

import numpy as np
import torch

import scenes

TRAINING_SEED = 11  # of the scenes that the U-Net is trained on


def add_training_options(parser: argparse.ArgumentParser, minutes: float, rate: float) -> None:
    parser.add_argument("--minutes", type=float, default=minutes, help="how long to train")
    parser.add_argument("--rate", type=float, default=rate, help="highest learning rate")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    add_font_option(parser)


def add_font_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--font", help="NotoColorEmoji.ttf with bitmap glyphs (default: what fontconfig finds)")


def parse(parser: argparse.ArgumentParser) -> argparse.Namespace:
    options = parser.parse_args()
    if options.font:
        scenes.use_font(options.font)
    return options


def to_tensor(picture) -> torch.Tensor:
    """RGB picture -> float [3, H, W] in -1 ... 1."""
    return torch.from_numpy(np.asarray(picture).copy()).permute(2, 0, 1).float() / 127.5 - 1


def training_batches(count: int, pixels: int, batch: int = 32):
    """The scenes that the U-Net is trained on, with their pictures: (list of Scene, [batch, 3, H, W])."""
    rng = random.Random(TRAINING_SEED)
    for _ in range(0, count, batch):
        drawn = [scenes.sample_scene(rng) for _ in range(batch)]
        yield drawn, torch.stack([to_tensor(scenes.render(scene, pixels, rng)) for scene in drawn])


def half_precision(device: str):
    """Networks compute in bfloat16 while they train; the weights stay in float32."""
    return torch.autocast(device, torch.bfloat16)


def set_rate(optimizer, rate: float, update: int) -> None:
    """Sets the learning rate, warming up over the first 200 updates."""
    for group in optimizer.param_groups:
        group["lr"] = rate * min(1, (update + 1) / 200)


def cosine(done: float, floor: float) -> float:
    """Falls from 1 to `floor` while `done` goes from 0 to 1."""
    return floor + (1 - floor) * 0.5 * (1 + math.cos(math.pi * min(done, 1)))


def descend(optimizer, parameters, loss: torch.Tensor) -> None:
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(parameters, 1.0)
    optimizer.step()


class Clock:
    """Counts updates and the share of the allowed minutes that has passed."""

    def __init__(self, minutes: float):
        self.minutes, self.updates, self.begin = minutes, 0, time.time()

    @property
    def elapsed(self) -> float:
        return (time.time() - self.begin) / 60

    @property
    def done(self) -> float:
        return self.elapsed / self.minutes

    def ticks(self):
        while self.done < 1:
            yield self.updates
            self.updates += 1


class Average:
    """A running average of modules' weights: what is kept, as it is better than the last update's."""

    def __init__(self, *modules: torch.nn.Module, keep: float, warm_up: int):
        self.modules = [copy.deepcopy(module) for module in modules]
        self.followed = [p for module in modules for p in module.parameters()]
        self.averaged = [p for module in self.modules for p in module.parameters()]
        self.keep, self.warm_up = keep, warm_up

    @torch.no_grad()
    def update(self, updates: int) -> None:
        keep = min(self.keep, (updates + 1) / (updates + 1 + self.warm_up))
        torch._foreach_lerp_(self.averaged, self.followed, 1 - keep)
