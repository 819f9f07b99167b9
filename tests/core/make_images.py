#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes images of every format by Pillow, and beside each what its pixels are.

usage: make_images.py FOLDER
FOLDER/NAME.EXT with FOLDER/NAME.EXT.raw: bytes [H,W,C]. Pixels are those that were put in where the format is lossless,
and Pillow's own where it is not. "resized.raw" is photo.png as torchvision prepares it: shorter side 24, centre crop
of 16x16.
"""
import sys
from pathlib import Path

import numpy
from PIL import Image, ImageOps

folder = Path(sys.argv[1])
random = numpy.random.default_rng(0)
# Smooth, as photographs are: JPEG keeps it.
rows, columns = numpy.mgrid[0:40, 0:60]
photo = numpy.stack([4 * rows, 4 * columns, 255 - 2 * (rows + columns)], 2).clip(0, 255).astype(numpy.uint8)
grey = photo[:, :, 1]


def write(name, image, pixels, **options):
    image.save(folder / name, **options)
    (folder / (name + ".raw")).write_bytes(numpy.ascontiguousarray(pixels, numpy.uint8).tobytes())


colour = Image.fromarray(photo)
write("photo.png", colour, photo)
write("photo.bmp", colour, photo)
write("photo.tif", colour, photo)
write("photo.webp", colour, photo, lossless=True)
write("grey.png", Image.fromarray(grey), grey)
write("grey.bmp", Image.fromarray(grey), grey)

alpha = numpy.dstack([photo, numpy.full(grey.shape, 128, numpy.uint8)])
write("alpha.png", Image.fromarray(alpha), photo)
palette = Image.fromarray(grey // 64, "P")
palette.putpalette([255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 8, 7] + [0] * 756)
write("palette.png", palette, numpy.array([[255, 0, 0], [0, 255, 0], [0, 0, 255], [9, 8, 7]])[grey // 64])
deep = (grey.astype(numpy.uint16) << 8) | 77
write("deep.png", Image.fromarray(deep), grey)

colour.save(folder / "photo.jpg", quality=95)
(folder / "photo.jpg.raw").write_bytes(Image.open(folder / "photo.jpg").tobytes())
for orientation in (3, 6, 8):
    exif = Image.Exif()
    exif[0x0112] = orientation
    name = f"turned{orientation}.jpg"
    colour.save(folder / name, quality=95, exif=exif)
    (folder / (name + ".raw")).write_bytes(ImageOps.exif_transpose(Image.open(folder / name)).tobytes())

width = 24 * 60 // 40
small = colour.resize((width, 24), Image.BILINEAR)
left, top = round((width - 16) / 2), round((24 - 16) / 2)
(folder / "resized.raw").write_bytes(small.crop((left, top, left + 16, top + 16)).tobytes())
