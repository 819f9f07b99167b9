#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes networks with random weights that are cut into stages, or refused, to a folder: make_networks.py FOLDER.

NAME.traced.pt and NAME.scripted.pt take images [n, 3, 16, 16] with three exits of four classes; bert* take token
ids and a mask [n, 6] of a vocabulary of 11. resnet18 and densenet121 are those of torchvision, where it is there,
with images of 64x64 and ten classes. refused.*.pt must not be cut.
"""

import sys
from typing import Dict, List, Tuple

try:
    import torch
    from torch import Tensor, nn
    import torch.nn.functional as F
except ImportError as error:
    print(error)
    sys.exit(77)

CLASSES = 4


class Answer(nn.Module):
    """Mean over the image, then a linear layer."""

    def __init__(self, channels: int, classes: int = CLASSES):
        super().__init__()
        self.linear = nn.Linear(channels, classes)

    def forward(self, x: Tensor) -> Tensor:
        return self.linear(x.mean(dim=[2, 3]))


class Unit(nn.Sequential):
    def __init__(self, inputs: int, outputs: int, stride: int = 1):
        super().__init__(nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


class ResidualBlock(nn.Module):
    def __init__(self, channels: int):
        super().__init__()
        self.first = Unit(channels, channels)
        self.second = nn.Sequential(nn.Conv2d(channels, channels, 3, 1, 1), nn.BatchNorm2d(channels))

    def forward(self, x: Tensor) -> Tensor:
        y = self.second(self.first(x))
        y += x
        return F.relu(y, inplace=True)


class Residual(nn.Module):
    """A list that grows as the exits come."""

    def __init__(self):
        super().__init__()
        self.stem = Unit(3, 8)
        self.blocks = nn.ModuleList([ResidualBlock(8) for _ in range(3)])
        self.answers = nn.ModuleList([Answer(8) for _ in range(3)])

    def forward(self, x: Tensor) -> List[Tensor]:
        x = self.stem(x)
        exits: List[Tensor] = []
        for block, answer in zip(self.blocks, self.answers):
            x = block(x)
            exits.append(answer(x))
        return exits


class Dense(nn.Module):
    """Each layer takes all before it: the state is the list of them. A tuple of (features, exits)."""

    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([Unit(3 + 4 * i, 4) for i in range(6)])
        self.answers = nn.ModuleList([Answer(3 + 4 * i) for i in (2, 4, 6)])

    def forward(self, x: Tensor) -> Tuple[Tensor, Tuple[Tensor, Tensor, Tensor]]:
        features = [x]
        for layer in self.layers:
            features.append(layer(torch.cat(features, 1)))
        first = self.answers[0](torch.cat(features[:3], 1))
        second = self.answers[1](torch.cat(features[:5], 1))
        third = self.answers[2](torch.cat(features, 1))
        return torch.cat(features, 1), (first, second, third)


class MultiScale(nn.Module):
    """Three scales go from stage to stage, the exits look at the coarsest. One stacked tensor."""

    def __init__(self):
        super().__init__()
        self.fine = nn.ModuleList([Unit(3, 4), Unit(4, 4), Unit(4, 4)])
        self.middle = nn.ModuleList([Unit(4, 6, 2), Unit(10, 6), Unit(10, 6)])
        self.coarse = nn.ModuleList([Unit(6, 8, 2), Unit(14, 8), Unit(14, 8)])
        self.down = nn.ModuleList([Unit(4, 4, 2), Unit(4, 4, 2)])
        self.downer = nn.ModuleList([Unit(6, 6, 2), Unit(6, 6, 2)])
        self.answers = nn.ModuleList([Answer(8) for _ in range(3)])

    def forward(self, x: Tensor) -> Tensor:
        a = self.fine[0](x)
        b = self.middle[0](a)
        c = self.coarse[0](b)
        first = self.answers[0](c)
        c = self.coarse[1](torch.cat([self.downer[0](b), c], 1))
        b = self.middle[1](torch.cat([self.down[0](a), b], 1))
        a = self.fine[1](a)
        second = self.answers[1](c)
        c = self.coarse[2](torch.cat([self.downer[1](b), c], 1))
        third = self.answers[2](c)
        return torch.stack([first, second, third])


class Attention(nn.Module):
    """Over (T, B, C), with heads among the rows: B·heads of them."""

    def __init__(self, width: int, heads: int):
        super().__init__()
        self.heads = heads
        self.into = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        t, b, c = x.size(0), x.size(1), x.size(2)
        parts = self.into(x).view(t, b * self.heads, 3 * c // self.heads).transpose(0, 1)
        q, k, v = parts.chunk(3, dim=2)
        weights = torch.softmax(torch.baddbmm(bias, q, k.transpose(1, 2)), dim=-1)
        return self.out(torch.bmm(weights, v).transpose(0, 1).reshape(t, b, c))


class Layer(nn.Module):
    def __init__(self, width: int, heads: int):
        super().__init__()
        self.attention = Attention(width, heads)
        self.first = nn.LayerNorm(width)
        self.second = nn.LayerNorm(width)
        self.wide = nn.Linear(width, 2 * width)
        self.narrow = nn.Linear(2 * width, width)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        x = self.first(x + self.attention(x, bias))
        return self.second(x + self.narrow(F.gelu(self.wide(x))))


class Bert(nn.Module):
    """The state is (T, B, C), and a mask of B·heads rows. A dict."""

    def __init__(self):
        super().__init__()
        self.heads = 3
        self.words = nn.Embedding(11, 12)
        self.places = nn.Embedding(6, 12)
        self.layers = nn.ModuleList([Layer(12, self.heads) for _ in range(3)])
        self.answers = nn.ModuleList([nn.Linear(12, CLASSES) for _ in range(3)])

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Dict[str, Tensor]:
        length = input_ids.size(1)
        x = (self.words(input_ids) + self.places(torch.arange(length))).transpose(0, 1)
        bias = (1 - attention_mask.float()) * -10000.0
        bias = bias[:, None, None, :].expand(-1, self.heads, length, -1).reshape(-1, length, length)
        x = self.layers[0](x, bias)
        first = self.answers[0](x[0])
        x = self.layers[1](x, bias)
        second = self.answers[1](x[0])
        x = self.layers[2](x, bias)
        return {"exit1": first, "exit2": second, "exit3": self.answers[2](x[0])}


class BertOfTorch(nn.Module):
    """Encoder layers of torch.nn itself, with a padding mask."""

    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(11, 12)
        self.layers = nn.ModuleList([nn.TransformerEncoderLayer(12, 2, 24, activation="gelu") for _ in range(3)])
        self.answers = nn.ModuleList([nn.Linear(12, CLASSES) for _ in range(3)])

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> List[Tensor]:
        x = self.words(input_ids).transpose(0, 1)
        padding = attention_mask == 0
        exits: List[Tensor] = []
        for layer, answer in zip(self.layers, self.answers):
            x = layer(x, src_key_padding_mask=padding)
            exits.append(answer(x[0]))
        return exits


class Repeated(nn.Module):
    """The state has two rows a sample, in one order or the other, and a number that grows with the batch."""

    def __init__(self, innermost: bool):
        super().__init__()
        self.innermost = innermost
        self.stem = Unit(3, 4)
        self.next = Unit(4, 4)
        self.answers = nn.ModuleList([Answer(4), Answer(4), Answer(4)])

    def halves(self, x: Tensor, rows: int) -> Tensor:
        """Mean of the two rows of each sample."""
        if self.innermost:
            return x.view(2, rows // 2, 4, 16, 8).mean(0)
        return x.view(rows // 2, 2, 4, 16, 8).mean(1)

    def forward(self, x: Tensor) -> List[Tensor]:
        rows = 2 * x.size(0)
        x = self.stem(x)
        if self.innermost:
            x = torch.cat([x[:, :, :, :8], x[:, :, :, 8:]], 0)
        else:
            x = torch.stack([x[:, :, :, :8], x[:, :, :, 8:]], 1).flatten(0, 1)
        first = self.answers[0](self.halves(x, rows))
        x = self.next(x).view(rows, 4, 16, 8)
        second = self.answers[1](self.halves(x, rows))
        x = self.next(x).view(rows, 4, 16, 8)
        return [first, second, self.answers[2](self.halves(x, rows))]


class Branching(nn.Module):
    """A decision inside a stage, and in-place writes to the state. A dict that is filled on the way."""

    def __init__(self):
        super().__init__()
        self.stem = Unit(3, 4)
        self.answers = nn.ModuleList([Answer(4), Answer(4), Answer(4)])

    def forward(self, x: Tensor) -> Dict[str, Tensor]:
        x = self.stem(x)
        exits: Dict[str, Tensor] = {}
        exits["first"] = self.answers[0](x)
        if x.size(2) > 8:
            x = F.max_pool2d(x, 2)
        else:
            x = x * 2
        exits["second"] = self.answers[1](x)
        x[:, 0] += 1
        x[:, 1:3].mul_(2)
        exits["third"] = self.answers[2](x)
        return exits


class Declared(nn.Module):
    """Says itself what its stages are; its forward could not be cut, for it decides on the way."""

    num_exits: int

    def __init__(self):
        super().__init__()
        self.num_exits = 3
        self.stem = Unit(3, 4)
        self.blocks = nn.ModuleList([Unit(4, 4) for _ in range(3)])
        self.answers = nn.ModuleList([Answer(4) for _ in range(3)])

    @torch.jit.export
    def stage(self, k: int, state: List[Tensor]) -> Tuple[Tensor, List[Tensor]]:
        x = state[0]
        if k == 0:
            x = self.stem(x)
        y = x
        for i, (block, answer) in enumerate(zip(self.blocks, self.answers)):
            if i == k:
                x = block(x)
                y = answer(x)
        return y, [x]

    def forward(self, x: Tensor) -> List[Tensor]:
        state = [x]
        exits: List[Tensor] = []
        for k in range(self.num_exits):
            answer, state = self.stage(k, state)
            exits.append(answer)
            if exits[0].size(0) == 0:
                break
        return exits


# ---- Refused ------------------------------------------------------------------------------------------------


class Small(nn.Module):
    """What the refused ones have in common."""

    def __init__(self):
        super().__init__()
        self.stem = Unit(3, 4)
        self.next = Unit(4, 4)
        self.answers = nn.ModuleList([Answer(4), Answer(4)])


class UnderAnIf(Small):
    def forward(self, x: Tensor) -> List[Tensor]:
        x = self.stem(x)
        exits = [self.answers[0](x)]
        if x.size(0) > 0:
            exits.append(self.answers[1](self.next(x)))
        return exits


class Baked(Small):
    def forward(self, x: Tensor) -> List[Tensor]:
        x = self.stem(x)
        return [self.answers[0](x), self.answers[1](self.next(x).reshape(int(x.size(0)), 4, 16, 16))]


class SharedMemory(Small):
    """A later stage writes to one of two tensors that share their memory, then reads the other."""

    def forward(self, x: Tensor) -> List[Tensor]:
        x = self.stem(x)
        part = x[:, 1:3]
        first = self.answers[0](x) + part.mean(dim=[1, 2, 3])[:, None]
        part.mul_(self.next(x)[:, 1:3] * 5 + 1)
        return [first, self.answers[1](x)]


class BatchMean(Small):
    def forward(self, x: Tensor) -> List[Tensor]:
        x = self.stem(x)
        first = self.answers[0](x)
        second = self.answers[1](self.next(x))
        return [first, second - second.mean(0)]


class Gram(Small):
    """What crosses is [n, n], though the answers are apart."""

    def forward(self, x: Tensor) -> List[Tensor]:
        x = self.stem(x).mean(dim=[2, 3])
        gram = x @ x.t()
        return [self.answers[0].linear(x) + gram.diagonal()[:, None], self.answers[1].linear(x) * torch.diag(gram)[:, None]]


class Counting(Small):
    def __init__(self):
        super().__init__()
        self.count = 0

    def forward(self, x: Tensor) -> List[Tensor]:
        self.count += 1
        x = self.stem(x)
        return [self.answers[0](x), self.answers[1](self.next(x)) * self.count]


@torch.jit.script
class Box:
    def __init__(self, inside: Tensor):
        self.inside = inside

    def fill(self, more: Tensor):
        self.inside = self.inside + more


class Boxed(Small):
    def forward(self, x: Tensor) -> List[Tensor]:
        box = Box(self.stem(x))
        first = self.answers[0](box.inside)
        box.fill(self.next(box.inside))
        return [first, self.answers[1](box.inside)]


class Random(Small):
    def forward(self, x: Tensor) -> List[Tensor]:
        x = self.stem(x)
        return [self.answers[0](x), self.answers[1](self.next(x) + torch.rand_like(x))]


class Together(Small):
    """All exits out of one operation."""

    def forward(self, x: Tensor) -> Tensor:
        x = self.stem(x)
        return torch.cat([self.answers[0](x), self.answers[1](self.next(x))]).view(2, -1, 4)


class WrongNumber(Declared):
    def forward(self, x: Tensor) -> List[Tensor]:
        first, state = self.stage(0, [x])
        return [first, self.stage(1, state)[0]]


class OtherAnswers(Declared):
    def forward(self, x: Tensor) -> List[Tensor]:
        first, state = self.stage(0, [x])
        second, state = self.stage(1, state)
        return [first, second, self.stage(2, state)[0] * 1.01]


# ---- torchvision --------------------------------------------------------------------------------------------


def torchvision_networks():
    """Exits on resnet18 and densenet121, and what of them is run before each."""
    import torchvision

    class ResNet18(nn.Module):
        def __init__(self):
            super().__init__()
            self.net = torchvision.models.resnet18(weights=None, num_classes=10)
            self.answers = nn.ModuleList([Answer(c, 10) for c in (64, 128, 256)])

        def forward(self, x: Tensor) -> List[Tensor]:
            net = self.net
            x = net.layer1(net.maxpool(net.relu(net.bn1(net.conv1(x)))))
            exits = [self.answers[0](x)]
            x = net.layer2(x)
            exits.append(self.answers[1](x))
            x = net.layer3(x)
            exits.append(self.answers[2](x))
            x = net.layer4(x)
            exits.append(net.fc(torch.flatten(net.avgpool(x), 1)))
            return exits

    class DenseNet121(nn.Module):
        def __init__(self):
            super().__init__()
            net = torchvision.models.densenet121(weights=None, num_classes=10)
            parts = net.features
            self.first = nn.Sequential(parts.conv0, parts.norm0, parts.relu0, parts.pool0, parts.denseblock1)
            self.second = nn.Sequential(parts.transition1, parts.denseblock2)
            self.third = nn.Sequential(parts.transition2, parts.denseblock3)
            self.fourth = nn.Sequential(parts.transition3, parts.denseblock4, parts.norm5)
            self.answers = nn.ModuleList([Answer(c, 10) for c in (256, 512, 1024)])
            self.last = net.classifier

        def forward(self, x: Tensor) -> Tuple[Tensor, Tensor, Tensor, Tensor]:
            a = self.first(x)
            b = self.second(a)
            c = self.third(b)
            d = F.adaptive_avg_pool2d(F.relu(self.fourth(c), inplace=True), (1, 1))
            return self.answers[0](a), self.answers[1](b), self.answers[2](c), self.last(torch.flatten(d, 1))

    return {"resnet18": ResNet18(), "densenet121": DenseNet121()}


def randomised(network: nn.Module) -> nn.Module:
    """Normalisation that does something, and differs from layer to layer."""
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.running_mean.normal_(0, 0.1)
            module.bias.normal_(0, 0.1)
            module.running_var.uniform_(0.5, 1.5)
            module.weight.uniform_(0.5, 1.5)
    return network.eval()


def main(folder: str):
    torch.manual_seed(11)
    torch.set_num_threads(1)
    images = torch.rand(2, 3, 16, 16)
    ids = torch.randint(0, 11, (2, 6))
    mask = torch.tensor([[1, 1, 1, 1, 1, 1], [1, 1, 1, 0, 0, 0]])

    def save(name, network, *inputs, ways=("scripted", "traced")):
        network = randomised(network)
        if "scripted" in ways:
            torch.jit.script(network).save(f"{folder}/{name}.scripted.pt")
        if "traced" in ways:
            torch.jit.trace(network, inputs, strict=False, check_trace=False).save(f"{folder}/{name}.traced.pt")

    with torch.no_grad():
        save("residual", Residual(), images)
        save("dense", Dense(), images)
        save("multi-scale", MultiScale(), images)
        save("bert", Bert(), ids, mask)
        save("bert-of-torch", BertOfTorch(), ids, mask)
        save("repeated-innermost", Repeated(True), images)
        save("repeated-outermost", Repeated(False), images)
        save("branching", Branching(), images)
        save("declared", Declared(), ways=("scripted",))
        for name, network in {"if": UnderAnIf(), "shared-memory": SharedMemory(), "batch-mean": BatchMean(), "gram": Gram(),
                              "counting": Counting(), "object": Boxed(), "random": Random(), "together": Together(),
                              "wrong-number": WrongNumber(), "other-answers": OtherAnswers()}.items():
            save(f"refused.{name}", network, ways=("scripted",))
        save("refused.baked", Baked(), images[:1], ways=("traced",))
        try:
            networks = torchvision_networks()
        except ImportError:
            return
        for name, network in networks.items():
            save(name, network, torch.rand(2, 3, 64, 64))


if __name__ == "__main__":
    main(sys.argv[1])
