#!/usr/bin/env python3
"""Writes merges.txt from OpenAI's bpe_simple_vocab_16e6.txt.gz.

    make.py bpe_simple_vocab_16e6.txt.gz

The file is part of https://github.com/openai/CLIP (MIT) and of the Python package open-clip-torch. Of its 262,144
merges CLIP uses the first 48,894: 49,152 tokens less 256 bytes, less 2 special tokens, and so does this script.
The layout is Hugging Face's: a version line, then one merge a line, by rank.
"""
import gzip
import pathlib
import sys

MERGES = 49152 - 256 - 2

lines = gzip.decompress(pathlib.Path(sys.argv[1]).read_bytes()).decode("utf-8").split("\n")
merges = lines[1 : MERGES + 1]
assert len(merges) == MERGES and all(len(merge.split(" ")) == 2 for merge in merges)
target = pathlib.Path(__file__).parent / "merges.txt"
target.write_text("\n".join(["#version: 0.2", *merges]) + "\n", encoding="utf-8")
print(f"{target.name}: {len(merges)} merges, {target.stat().st_size} bytes")
