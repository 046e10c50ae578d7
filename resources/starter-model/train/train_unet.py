"""Trains the starter model's U-Net together with its text encoder, on latents encoded once beforehand."""

import argparse
import random
from pathlib import Path

import torch
from diffusers import (AutoencoderKL, DDPMScheduler, DPMSolverMultistepScheduler, StableDiffusionPipeline,
                       UNet2DConditionModel)
from diffusers.models.attention_processor import AttnProcessor
from transformers import CLIPTextConfig, CLIPTextModel, CLIPTokenizer

import common
import scenes
from train_autoencoder import FACTOR

BATCH = 32
EMPTY_CAPTIONS = 0.12  # share of captions replaced by "", for classifier-free guidance
MOST_WEIGHT = 5  # of the signal-to-noise ratio in the loss (Hang et al. 2023, min-SNR weighting)


def new_text_encoder(tokenizer: CLIPTokenizer) -> CLIPTextModel:
    return CLIPTextModel(CLIPTextConfig(
        vocab_size=len(tokenizer), hidden_size=192, intermediate_size=768, num_hidden_layers=3, num_attention_heads=3,
        max_position_embeddings=77, hidden_act="quick_gelu", bos_token_id=tokenizer.bos_token_id,
        eos_token_id=tokenizer.eos_token_id, pad_token_id=tokenizer.pad_token_id))


def new_unet(pixels: int) -> UNet2DConditionModel:
    return UNet2DConditionModel(
        sample_size=pixels // FACTOR, in_channels=4, out_channels=4,
        down_block_types=["DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"],
        up_block_types=["CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"], block_out_channels=(64, 128, 256),
        layers_per_block=1, cross_attention_dim=192, attention_head_dim=[2, 4, 8], norm_num_groups=16)


def noise_schedule() -> DDPMScheduler:
    return DDPMScheduler(num_train_timesteps=1000, beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear",
                         steps_offset=1, clip_sample=False)


@torch.no_grad()
def encode_all(autoencoder: AutoencoderKL, options) -> tuple[list[scenes.Scene], torch.Tensor]:
    """The training scenes and their latents [N, 4, H/4, W/4], scaled to deviation 1; sets the scaling factor."""
    all_scenes, latents = [], []
    for drawn, pictures in common.training_batches(options.pictures, options.pixels):
        with common.half_precision(options.device):
            latent = autoencoder.encode(pictures.to(options.device)).latent_dist.mean
        latents.append(latent.float().cpu())
        all_scenes += drawn
    latents = torch.cat(latents)
    autoencoder.register_to_config(scaling_factor=1 / latents.std().item())
    print(f"{len(latents)} pictures encoded, scaling factor {autoencoder.config.scaling_factor:.4f}", flush=True)
    return all_scenes, latents * autoencoder.config.scaling_factor


def draw_captions(batch: list[scenes.Scene], rng: random.Random) -> list[str]:
    return ["" if rng.random() < EMPTY_CAPTIONS else scenes.caption(scene, rng) for scene in batch]


def noised(latents: torch.Tensor, alphas: torch.Tensor):
    """Noise of a random strength on latents: (noisy, noise, timestep, weight of each in the loss)."""
    noise = torch.randn_like(latents)
    timestep = torch.randint(0, len(alphas), (len(latents),), device=latents.device)
    alpha = alphas[timestep][:, None, None, None]
    ratio = (alpha / (1 - alpha)).flatten()
    noisy = alpha.sqrt() * latents + (1 - alpha).sqrt() * noise
    return noisy, noise, timestep, ratio.clamp(max=MOST_WEIGHT) / ratio


def rate_at(done: float) -> float:
    """Constant for three tenths of the time, then falling: colours only settle while it falls."""
    return 1 if done < 0.3 else common.cosine((done - 0.3) / 0.7, 0.02)


def train(unet, text_encoder, tokenizer, all_scenes, latents, options):
    """Returns the averaged U-Net and text encoder."""
    if options.device == "cpu":
        unet.set_attn_processor(AttnProcessor())  # its backward is 1.4 times as fast as that of fused attention
    average = common.Average(unet, text_encoder, keep=0.9985, warm_up=20)
    parameters = [*unet.parameters(), *text_encoder.parameters()]
    optimizer = torch.optim.AdamW(parameters, betas=(0.9, 0.99), weight_decay=0.01)
    alphas, rng = noise_schedule().alphas_cumprod.to(options.device), random.Random(options.seed)
    clock = common.Clock(options.minutes)
    for update in clock.ticks():
        common.set_rate(optimizer, options.rate * rate_at(clock.done), update)
        chosen = torch.randint(len(latents), (BATCH,))
        words = draw_captions([all_scenes[i] for i in chosen.tolist()], rng)
        tokens = tokenizer(words, padding="max_length", max_length=77, truncation=True, return_tensors="pt")
        noisy, noise, timestep, weight = noised(latents[chosen].to(options.device), alphas)
        with common.half_precision(options.device):
            context = text_encoder(tokens.input_ids.to(options.device)).last_hidden_state
            predicted = unet(noisy, timestep, context).sample
        loss = ((predicted.float() - noise).pow(2).mean((1, 2, 3)) * weight).mean()
        common.descend(optimizer, parameters, loss)
        average.update(update)
        if update % 100 == 0:
            print(f"update {update}, {clock.elapsed:.1f} min, loss {loss.item():.4f}", flush=True)
    return average.modules


def save(folder: Path, autoencoder, unet, text_encoder, tokenizer) -> None:
    """Writes the whole model as a diffusers folder in float16."""
    sampler = DPMSolverMultistepScheduler.from_config(noise_schedule().config, algorithm_type="dpmsolver++",
                                                      solver_order=2)
    pipeline = StableDiffusionPipeline(
        vae=autoencoder, text_encoder=text_encoder, tokenizer=tokenizer, unet=unet, scheduler=sampler,
        safety_checker=None, feature_extractor=None, requires_safety_checker=False)
    pipeline.to(torch.float16).save_pretrained(folder)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    common.add_training_options(parser, minutes=94, rate=6e-4)
    parser.add_argument("--out", type=Path, required=True, help="the model's folder; tokenizer/ and vae/ are there")
    parser.add_argument("--resume", type=Path, help="model folder whose U-Net and text encoder to go on from")
    parser.add_argument("--pictures", type=int, default=24_000, help="scenes to learn from")
    parser.add_argument("--pixels", type=int, default=96)
    parser.add_argument("--seed", type=int, default=common.TRAINING_SEED, help="of the captions")
    options = common.parse(parser)
    tokenizer = CLIPTokenizer.from_pretrained(options.out / "tokenizer")
    autoencoder = AutoencoderKL.from_pretrained(options.out / "vae").float().eval().to(options.device)
    if options.resume:
        unet = UNet2DConditionModel.from_pretrained(options.resume / "unet").float()
        text_encoder = CLIPTextModel.from_pretrained(options.resume / "text_encoder").float()
    else:
        unet, text_encoder = new_unet(options.pixels), new_text_encoder(tokenizer)
    unet, text_encoder = unet.train().to(options.device), text_encoder.train().to(options.device)
    all_scenes, latents = encode_all(autoencoder, options)
    unet, text_encoder = train(unet, text_encoder, tokenizer, all_scenes, latents, options)
    save(options.out, autoencoder, unet, text_encoder, tokenizer)


if __name__ == "__main__":
    main()
