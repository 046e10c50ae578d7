#!/usr/bin/env python3
"""One U-Net pass and one VAE decode of Stable Diffusion 1.5's size, random weights: `dice bench` against diffusers in eager
fp32, in the same run, as ratios.  python against_diffusers.py [--dice build/release/bin/dice] [--size 512]
Needs: pip install torch diffusers"""
import argparse, json, statistics, subprocess, time
import torch
from diffusers import AutoencoderKL, UNet2DConditionModel


def median_seconds(function, repetitions):
    function()
    times = []
    for _ in range(repetitions):
        begin = time.perf_counter()
        function()
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def diffusers_seconds(size, repetitions):
    unet = UNet2DConditionModel(sample_size=64, cross_attention_dim=768, attention_head_dim=8).eval()
    vae = AutoencoderKL(block_out_channels=(128, 256, 512, 512), layers_per_block=2, sample_size=512,
                        down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4).eval()
    latents, context = torch.randn(1, 4, size // 8, size // 8), torch.randn(1, 77, 768)
    with torch.inference_mode():
        return {"U-Net pass": median_seconds(lambda: unet(latents, 500, context), repetitions),
                "VAE decode": median_seconds(lambda: vae.decode(latents), max(1, repetitions // 2))}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dice", default="build/release/bin/dice")
    parser.add_argument("--size", type=int, default=512)
    parser.add_argument("--repetitions", type=int, default=5)
    arguments = parser.parse_args()
    theirs = diffusers_seconds(arguments.size, arguments.repetitions)
    out = subprocess.run([arguments.dice, "--json", "bench", "--synthetic", "sd15", "--size", f"{arguments.size}x{arguments.size}",
                          "--repetitions", str(arguments.repetitions)], capture_output=True, text=True, check=True).stdout
    report = json.loads(out.splitlines()[-1])
    print(f"{arguments.size} x {arguments.size}; dice in {report['precision']}, diffusers eager in fp32, {torch.get_num_threads()} threads")
    for stage in report["stages"]:
        if stage["name"] in theirs:
            print(f"{stage['name']:<12} dice {stage['seconds']:.3f} s, diffusers {theirs[stage['name']]:.3f} s: {theirs[stage['name']] / stage['seconds']:.1f} times as fast")


if __name__ == "__main__":
    main()
