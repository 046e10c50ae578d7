"""Trains the starter model's autoencoder: AutoencoderKL, factor 4, 4 latent channels.

Three quarters of the time it sees pieces cut near the subjects, where the detail is: several times
better per minute than whole pictures. The last quarter it sees whole pictures, so that it also knows edges.
"""

import argparse
import random
from pathlib import Path

import torch
from diffusers import AutoencoderKL
from torch.nn import functional as F
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

import common
import scenes

FACTOR = 4


class Pieces(IterableDataset):
    """Drawn pictures without end: whole (piece == pixels), or two pieces of each, three in four near a subject."""

    def __init__(self, pixels: int, piece: int):
        self.pixels, self.piece = pixels, piece

    def __iter__(self):
        worker = get_worker_info()
        rng = random.Random((worker.id if worker else 0) * 7919 + torch.initial_seed() % 100_003)
        while True:
            scene = scenes.sample_scene(rng)
            picture = scenes.render(scene, self.pixels, rng)
            if self.piece == self.pixels:
                yield common.to_tensor(picture)
                continue
            for _ in range(2):
                x, y = self.corner(scene, rng)
                yield common.to_tensor(picture.crop((x, y, x + self.piece, y + self.piece)))

    def corner(self, scene: scenes.Scene, rng: random.Random) -> tuple[int, int]:
        last = self.pixels - self.piece
        centre = rng.choice(scenes.PAIR_CENTRES) if scene.second else scenes.CENTRES[scene.position]
        reach = self.pixels * (scenes.PAIR_SIZE if scene.second else scenes.SIZES[scene.size]) / 2
        if rng.random() < 0.25:
            return rng.randint(0, last), rng.randint(0, last)
        corner = (int(c * self.pixels - self.piece / 2 + rng.uniform(-reach, reach)) for c in centre)
        return tuple(min(max(c, 0), last) for c in corner)


def batches(pixels: int, piece: int, batch: int):
    return iter(DataLoader(Pieces(pixels, piece), batch_size=batch, num_workers=1, prefetch_factor=8))


def new_autoencoder(pixels: int) -> AutoencoderKL:
    return AutoencoderKL(in_channels=3, out_channels=3, down_block_types=["DownEncoderBlock2D"] * 3,
                         up_block_types=["UpDecoderBlock2D"] * 3, block_out_channels=(32, 64, 96),
                         layers_per_block=1, latent_channels=4, norm_num_groups=8, sample_size=pixels)


def loss_of(decoded: torch.Tensor, picture: torch.Tensor, latent) -> tuple[torch.Tensor, torch.Tensor]:
    """The loss and, to watch, the mean absolute error: error, its edges, its large areas, and a little KL."""
    error = decoded - picture
    absolute = error.abs().mean()
    edges = error.diff(dim=-1).abs().mean() + error.diff(dim=-2).abs().mean()
    areas = F.avg_pool2d(error, 8).abs().mean()
    kl = latent.kl().mean() / latent.mean[0].numel()
    return absolute + edges + 2 * areas + 2 * error.pow(2).mean() + 1e-3 * kl, absolute


def train(autoencoder: AutoencoderKL, options) -> AutoencoderKL:
    autoencoder = autoencoder.to(options.device)
    average = common.Average(autoencoder, keep=0.998, warm_up=10)
    parameters = list(autoencoder.parameters())
    optimizer = torch.optim.AdamW(parameters, betas=(0.9, 0.99), weight_decay=0)
    pictures, whole = batches(options.pixels, options.pixels // 2, batch=16), False
    clock = common.Clock(options.minutes)
    for update in clock.ticks():
        if clock.done > 0.75 and not whole:
            pictures, whole = batches(options.pixels, options.pixels, batch=4), True
        common.set_rate(optimizer, options.rate * common.cosine(clock.done, 0.01), update)
        picture = next(pictures).to(options.device)
        with common.half_precision(options.device):
            latent = autoencoder.encode(picture).latent_dist
            decoded = autoencoder.decode(latent.sample()).sample
        loss, absolute = loss_of(decoded.float(), picture, latent)
        common.descend(optimizer, parameters, loss)
        average.update(update)
        if update % 200 == 0:
            print(f"update {update}, {clock.elapsed:.1f} min, mean absolute error {absolute.item():.4f}", flush=True)
    return average.modules[0]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    common.add_training_options(parser, minutes=42, rate=8e-4)
    parser.add_argument("--out", type=Path, required=True, help="the model's folder; vae/ is written there")
    parser.add_argument("--resume", type=Path, help="vae folder to go on from")
    parser.add_argument("--pixels", type=int, default=96)
    options = common.parse(parser)
    start = AutoencoderKL.from_pretrained(options.resume) if options.resume else new_autoencoder(options.pixels)
    train(start, options).save_pretrained(options.out / "vae")


if __name__ == "__main__":
    main()
