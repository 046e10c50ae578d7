"""Captioned pictures: one or two colour-emoji subjects on a plain colour or in a drawn place.

A scene is drawn from a random generator, rendered as a picture and described by a caption:

    rng = random.Random(1)
    scene = sample_scene(rng)
    picture = render(scene, 96, rng)      # PIL image, RGB, 96 x 96
    words = caption(scene, rng)           # "a small bee on a yellow background"

The starter model learned exactly this distribution: the order in which the random generator is asked
is part of it, so that a seed stands for the same scenes everywhere.
"""

import io
import random
import subprocess
from dataclasses import dataclass
from functools import cache

import numpy as np
from fontTools.ttLib import TTFont
from PIL import Image, ImageDraw

SUBJECTS = {  # noun in the caption -> character in the font
    "apple": "🍎", "banana": "🍌", "lemon": "🍋", "watermelon": "🍉", "strawberry": "🍓", "cherries": "🍒",
    "pineapple": "🍍", "mushroom": "🍄", "pizza": "🍕", "burger": "🍔", "cake": "🎂", "doughnut": "🍩",
    "ice cream": "🍦", "cat": "🐱", "dog": "🐶", "fox": "🦊", "panda": "🐼", "lion": "🦁", "frog": "🐸",
    "pig": "🐷", "owl": "🦉", "penguin": "🐧", "fish": "🐠", "whale": "🐳", "octopus": "🐙", "turtle": "🐢",
    "butterfly": "🦋", "bee": "🐝", "elephant": "🐘", "unicorn": "🦄", "rose": "🌹", "sunflower": "🌻",
    "cactus": "🌵", "tree": "🌳", "palm tree": "🌴", "car": "🚗", "bus": "🚌", "rocket": "🚀", "airplane": "✈",
    "sailboat": "⛵", "balloon": "🎈", "house": "🏠", "castle": "🏰", "guitar": "🎸", "football": "⚽",
    "crown": "👑", "umbrella": "☂", "robot": "🤖", "ghost": "👻", "snowman": "⛄", "heart": "❤", "star": "⭐",
    "diamond": "💎", "gift": "🎁",
}
NAMES = list(SUBJECTS)

COLOURS = {  # plain backgrounds, RGB
    "red": (205, 45, 45), "orange": (240, 140, 40), "yellow": (245, 215, 70), "green": (70, 160, 80),
    "blue": (60, 110, 210), "purple": (130, 75, 180), "pink": (245, 160, 190), "brown": (125, 85, 55),
    "black": (25, 25, 30), "white": (250, 250, 250), "gray": (150, 150, 155),
}
PLACES = {  # drawn backgrounds -> how a caption says it
    "beach": "on the beach", "snow": "in the snow", "meadow": "on a meadow", "night": "at night",
    "desert": "in the desert", "sea": "in the sea", "sunset": "at sunset",
}
BACKGROUNDS = [*COLOURS, *PLACES]

SIZES = {"small": 0.38, "medium": 0.58, "large": 0.8}  # width of the glyph / width of the picture
CENTRES = {"left": (0.3, 0.55), "right": (0.7, 0.55), "centre": (0.5, 0.53)}  # x, y / size of the picture
PAIR_SIZE = 0.44
PAIR_CENTRES = ((0.27, 0.55), (0.73, 0.55))


@dataclass(frozen=True)
class Scene:
    """What a picture shows: either a colour or a place; a position unless there are two subjects."""

    subject: str
    second: str | None
    colour: str | None
    place: str | None
    size: str
    position: str | None

    @property
    def background(self) -> str:
        return self.colour or self.place


# ---------------------------------------------------------------------------------------------- the font

_font_path: str | None = None


def use_font(path: str) -> None:
    """Takes the glyphs from this file instead of the one that fontconfig finds."""
    global _font_path
    _font_path = path
    glyphs.cache_clear()


def find_font() -> str:
    """The file of Noto Color Emoji on this machine, found through fontconfig."""
    found = subprocess.run(["fc-match", "-f", "%{family}\n%{file}", "Noto Color Emoji"],
                           capture_output=True, text=True, check=True).stdout
    family, path = found.split("\n", 1)
    if "Noto Color Emoji" not in family:
        raise FileNotFoundError(f"Noto Color Emoji is not installed (fontconfig offers {family}); "
                                "install fonts-noto-color-emoji or give --font")
    return path


@cache
def glyphs() -> dict[str, Image.Image]:
    """The picture (RGBA, 136 x 128) of every subject, out of the font's bitmaps."""
    font = TTFont(_font_path or find_font())
    bitmaps, characters = font["CBDT"].strikeData[0], font.getBestCmap()
    return {name: Image.open(io.BytesIO(bitmaps[characters[ord(character)]].imageData)).convert("RGBA")
            for name, character in SUBJECTS.items()}


# -------------------------------------------------------------------------------------------- backgrounds

def gradient(pixels: int, top, bottom) -> Image.Image:
    """A vertical blend of two RGB colours, pixels x pixels."""
    t = np.linspace(0, 1, pixels)[:, None, None]
    blend = (1 - t) * np.array(top) + t * np.array(bottom)
    return Image.fromarray(np.broadcast_to(blend, (pixels, pixels, 3)).astype(np.uint8).copy())


def plain(pixels: int, colour: str, rng: random.Random) -> Image.Image:
    centre, shift = np.array(COLOURS[colour]), rng.uniform(-8, 8)
    return gradient(pixels, np.clip(centre + 10 + shift, 0, 255), np.clip(centre - 10 + shift, 0, 255))


def scatter(draw, pixels, rng, count, radii, height=1.0, **paint) -> None:
    """Circles at random places in the upper `height` of the picture: stars, flakes, bubbles."""
    for _ in range(rng.randint(*count)):
        x, y, r = rng.random() * pixels, rng.random() * pixels * height, rng.uniform(*radii)
        draw.ellipse((x - r, y - r, x + r, y + r), **paint)


def night(pixels, horizon, rng):
    picture = gradient(pixels, (12, 16, 48), (40, 48, 96))
    scatter(ImageDraw.Draw(picture), pixels, rng, (14, 26), (0.5, 1.6), height=0.8, fill=(250, 245, 205))
    return picture


def sea(pixels, horizon, rng):
    picture = gradient(pixels, (90, 190, 225), (15, 70, 130))
    scatter(ImageDraw.Draw(picture), pixels, rng, (6, 12), (1.5, 4), outline=(200, 235, 250))
    return picture


def sunset(pixels, horizon, rng):
    picture = gradient(pixels, (85, 50, 120), (255, 150, 70))
    ImageDraw.Draw(picture).rectangle((0, int(pixels * 0.78), pixels, pixels), fill=(60, 35, 70))
    return picture


def beach(pixels, horizon, rng):
    picture = gradient(pixels, (120, 200, 250), (190, 230, 250))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, horizon - 12, pixels, horizon), fill=(45, 140, 200))
    draw.rectangle((0, horizon, pixels, pixels), fill=(240, 215, 160))
    return picture


def snow(pixels, horizon, rng):
    picture = gradient(pixels, (165, 195, 225), (215, 228, 240))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, horizon, pixels, pixels), fill=(246, 249, 253))
    scatter(draw, pixels, rng, (12, 22), (0.8, 1.8), fill=(255, 255, 255))
    return picture


def meadow(pixels, horizon, rng):
    picture = gradient(pixels, (130, 205, 250), (205, 235, 250))
    ImageDraw.Draw(picture).rectangle((0, horizon, pixels, pixels), fill=(95, 170, 70))
    return picture


def desert(pixels, horizon, rng):
    picture = gradient(pixels, (250, 205, 130), (255, 235, 190))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((-pixels * 0.3, horizon - 8, pixels * 0.8, pixels * 1.6), fill=(215, 160, 90))
    draw.ellipse((pixels * 0.35, horizon, pixels * 1.5, pixels * 1.6), fill=(200, 145, 80))
    return picture


PAINTERS = {"night": night, "sea": sea, "sunset": sunset, "beach": beach, "snow": snow, "meadow": meadow,
            "desert": desert}


def background(scene: Scene, pixels: int, rng: random.Random) -> Image.Image:
    if scene.colour:
        return plain(pixels, scene.colour, rng)
    horizon = int(pixels * rng.uniform(0.56, 0.68))
    return PAINTERS[scene.place](pixels, horizon, rng)


# -------------------------------------------------------------------------- scenes, pictures and captions

def sample_scene(rng: random.Random) -> Scene:
    subject, size = rng.choice(NAMES), rng.choice(list(SIZES))
    colour = place = None
    if rng.random() < 0.62:
        colour = rng.choice(list(COLOURS))
    else:
        place = rng.choice(list(PLACES))
    layout = rng.random()
    if layout < 0.13:
        second = rng.choice([name for name in NAMES if name != subject])
        return Scene(subject, second, colour, place, "medium", None)
    position = "centre"
    if layout < 0.5 and size != "large":
        position = rng.choice(list(CENTRES))
    return Scene(subject, None, colour, place, size, position)


def paste(picture: Image.Image, name: str, centre, size: float, rng: random.Random) -> None:
    """Puts a glyph onto the picture, a little resized, turned and moved at random."""
    pixels, glyph = picture.width, glyphs()[name]
    width = max(8, int(pixels * size * rng.uniform(0.93, 1.07)))
    glyph = glyph.resize((width, max(1, round(width * glyph.height / glyph.width))), Image.LANCZOS)
    glyph = glyph.rotate(rng.uniform(-7, 7), Image.BICUBIC, expand=True)
    x = int(pixels * (centre[0] + rng.uniform(-0.03, 0.03)) - glyph.width / 2)
    y = int(pixels * (centre[1] + rng.uniform(-0.03, 0.03)) - glyph.height / 2)
    picture.alpha_composite(glyph, (max(0, x), max(0, y)))


def render(scene: Scene, pixels: int, rng: random.Random) -> Image.Image:
    """The picture of a scene: RGB, pixels x pixels."""
    picture = background(scene, pixels, rng).convert("RGBA")
    if scene.second:
        paste(picture, scene.subject, PAIR_CENTRES[0], PAIR_SIZE, rng)
        paste(picture, scene.second, PAIR_CENTRES[1], PAIR_SIZE, rng)
    else:
        paste(picture, scene.subject, CENTRES[scene.position], SIZES[scene.size], rng)
    return picture.convert("RGB")


def with_article(name: str) -> str:
    if name == "cherries":
        return name
    return ("an " if name[0] in "aeio" else "a ") + name


def background_words(scene: Scene, rng: random.Random) -> str:
    if scene.colour:
        return rng.choice([f"on a {scene.colour} background", f"{scene.colour} background"])
    return PLACES[scene.place]


def subject_words(scene: Scene, rng: random.Random) -> str:
    bare = rng.random() < 0.3
    if scene.second:
        return f"{with_article(scene.subject)} and {with_article(scene.second)}"
    if scene.size != "medium" and rng.random() < 0.6:
        return f"a {scene.size} {scene.subject}"
    return scene.subject if bare else with_article(scene.subject)


def caption(scene: Scene, rng: random.Random) -> str:
    """Words for a scene; they may leave out the background, the size or the position."""
    if rng.random() < 0.08:
        return background_words(scene, rng).removeprefix("on a ")
    parts = [subject_words(scene, rng)]
    if rng.random() < 0.75:
        parts.append(background_words(scene, rng))
    if scene.position in ("left", "right") and rng.random() < 0.6:
        parts.append(f"on the {scene.position}")
    return (", " if rng.random() < 0.35 else " ").join(parts)
