#!/usr/bin/env python3
"""One U-Net pass and one VAE decode of Stable Diffusion 1.5's size, random weights: `dice bench` against diffusers' eager
passes in the same run, as ratios: on the CPU in fp32, on a GPU in fp16 and channels_last.
  python against_diffusers.py [--dice build/release/bin/dice] [--size 512] [--device cuda]
Needs: pip install torch diffusers"""
import argparse, json, statistics, subprocess, time
import torch
from diffusers import AutoencoderKL, UNet2DConditionModel


def median_seconds(function, repetitions, device):
    def run():
        function()
        if device == "cuda":
            torch.cuda.synchronize()

    for _ in range(1 if device == "cpu" else 3):
        run()
    times = []
    for _ in range(repetitions):
        begin = time.perf_counter()
        run()
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def diffusers_seconds(size, repetitions, device):
    unet = UNet2DConditionModel(sample_size=64, cross_attention_dim=768, attention_head_dim=8).eval()
    vae = AutoencoderKL(block_out_channels=(128, 256, 512, 512), layers_per_block=2, sample_size=512,
                        down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4).eval()
    kind = {"device": device, "dtype": torch.float32 if device == "cpu" else torch.float16}
    latents, context = torch.randn(1, 4, size // 8, size // 8).to(**kind), torch.randn(1, 77, 768).to(**kind)
    timestep = torch.tensor(500, device=device)
    for network in (unet, vae):
        network.to(**kind)
        if device == "cuda":
            network.to(memory_format=torch.channels_last)
    with torch.inference_mode():
        return {"U-Net pass": median_seconds(lambda: unet(latents, timestep, context), repetitions, device),
                "VAE decode": median_seconds(lambda: vae.decode(latents), max(1, repetitions // 2), device)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dice", default="build/release/bin/dice")
    parser.add_argument("--size", type=int, default=512)
    parser.add_argument("--device", choices=("cpu", "cuda"), default="cpu")
    parser.add_argument("--repetitions", type=int, default=5)
    arguments = parser.parse_args()
    theirs = diffusers_seconds(arguments.size, arguments.repetitions, arguments.device)
    out = subprocess.run([arguments.dice, "--json", "bench", "--synthetic", "sd15", "--size", f"{arguments.size}x{arguments.size}",
                          "--device", arguments.device, "--repetitions", str(arguments.repetitions)], capture_output=True, text=True, check=True).stdout
    report = json.loads(out.splitlines()[-1])
    print(f"{arguments.size} x {arguments.size}; dice in {report['precision']}, diffusers eager in {'fp32' if arguments.device == 'cpu' else 'fp16'}, {report['device']}, {torch.get_num_threads()} threads")
    for stage in report["stages"]:
        if stage["name"] in theirs:
            print(f"{stage['name']:<12} dice {stage['seconds']:.4f} s, diffusers {theirs[stage['name']]:.4f} s: {theirs[stage['name']] / stage['seconds']:.1f} times as fast")


if __name__ == "__main__":
    main()
