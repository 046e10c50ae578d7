"""The judge: a small classifier that says what a picture of the starter model's world shows.

Its layers are 3x3 convolution, group normalisation and SiLU; a layer of stride 1 adds its input to its
output. Two heads read the average over the last map, two read the whole map:

    subject     one number per subject; above 0 means "it is there" (two subjects can be)
    background  one number per colour or place; the largest is the answer
    size        small, medium, large; without meaning when there are two subjects
    place       left, centre, right, or two: two subjects side by side
"""

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import nn
from torch.nn import functional as F

import scenes

PIXELS = 96
CLASSES = {"subject": scenes.NAMES, "background": scenes.BACKGROUNDS, "size": list(scenes.SIZES),
           "place": [*scenes.CENTRES, "two"]}
READS = {"subject": "average", "background": "average", "size": "map", "place": "map"}
DESCRIPTION = {
    "input": {"channels": 3, "height": PIXELS, "width": PIXELS, "normalisation": "x / 127.5 - 1, x = 0 ... 255, RGB"},
    "layers": [{"channels": channels, "stride": stride, "groups": 8, "skip": stride == 1}
               for channels, stride in ((24, 2), (48, 2), (48, 1), (96, 2), (96, 1), (160, 2), (160, 1))],
    "layer": "y = SiLU(GroupNorm(conv3x3(x, stride, padding 1))); with skip: y + x",
    "norm_eps": 1e-5,
    "heads": {name: {"kind": "sigmoid" if name == "subject" else "softmax", "reads": READS[name], "classes": classes}
              for name, classes in CLASSES.items()},
    "reading": "place is the largest; the subjects are the two largest if place is two, else the largest; "
               "background and size are the largest. The whole map is flattened in the order channel, row, column.",
}


class Layer(nn.Module):
    """3x3 convolution, group normalisation, SiLU; adds its input where the shapes agree."""

    def __init__(self, before: int, channels: int, stride: int, groups: int, skip: bool, eps: float):
        super().__init__()
        self.conv = nn.Conv2d(before, channels, 3, stride, padding=1, bias=False)
        self.norm = nn.GroupNorm(groups, channels, eps)
        self.skip = skip

    def forward(self, x):
        y = F.silu(self.norm(self.conv(x)))
        return y + x if self.skip else y


class Judge(nn.Module):
    """[B, 3, 96, 96] in -1 ... 1 -> {head: [B, classes]}, numbers before sigmoid or softmax."""

    def __init__(self, description: dict = DESCRIPTION):
        super().__init__()
        self.description = description
        channels, side, layers = description["input"]["channels"], description["input"]["height"], []
        for layer in description["layers"]:
            layers.append(Layer(channels, **layer, eps=description["norm_eps"]))
            channels, side = layer["channels"], side // layer["stride"]
        self.layers = nn.ModuleList(layers)
        self.heads = nn.ModuleDict({
            name: nn.Linear(channels * (side * side if head["reads"] == "map" else 1), len(head["classes"]))
            for name, head in description["heads"].items()})

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        inputs = {"average": x.mean((2, 3)), "map": x.flatten(1)}
        return {name: head(inputs[self.description["heads"][name]["reads"]]) for name, head in self.heads.items()}


@dataclass(frozen=True)
class Reading:
    """What the judge sees in a picture."""

    subjects: frozenset[str]
    background: str
    size: str
    place: str


@torch.no_grad()
def read(judge: Judge, pictures: torch.Tensor, batch: int = 128) -> list[Reading]:
    """Reads pictures [N, 3, 96, 96] in -1 ... 1."""
    readings = []
    for part in pictures.split(batch):
        answers = judge(part)
        best = {name: [CLASSES[name][i] for i in answers[name].argmax(1)] for name in ("background", "size", "place")}
        order = answers["subject"].argsort(1, descending=True).tolist()
        for i, place in enumerate(best["place"]):
            count = 2 if place == "two" else 1
            found = frozenset(CLASSES["subject"][j] for j in order[i][:count])
            readings.append(Reading(found, best["background"][i], best["size"][i], place))
    return readings


def save(judge: Judge, folder: Path, facts: dict) -> None:
    """Writes model.safetensors (float16) and config.json: the description with further facts."""
    folder.mkdir(parents=True, exist_ok=True)
    tensors = {name: tensor.half().contiguous() for name, tensor in judge.state_dict().items()}
    save_file(tensors, folder / "model.safetensors", {"format": "pt"})
    write_config(folder, judge.description | facts)


def load(folder: Path) -> Judge:
    judge = Judge(json.loads((folder / "config.json").read_text()))
    judge.load_state_dict({name: tensor.float() for name, tensor in load_file(folder / "model.safetensors").items()})
    return judge.eval()


def write_config(folder: Path, config: dict) -> None:
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n")
