#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Worked cases for the tests, computed another way than the program does: sets and sorting instead of one
pass over orders, polynomial roots and Newton steps instead of bisection, one sample after the other.

    python3 tests/reference/reference.py > tests/reference/reference.json
"""
import decimal
import json
import numpy as np


def softmax(logits):
    powers = np.exp(logits - logits.max(-1, keepdims=True))
    return powers / powers.sum(-1, keepdims=True)


def confidences(p):
    exits, samples, classes = p.shape
    answers = p.argmax(-1)
    maximum, entropy, vote = (np.zeros((exits, samples)) for _ in range(3))
    for k in range(exits):
        for n in range(samples):
            row = [float(x) for x in p[k, n]]
            maximum[k, n] = 1 - sum(x for c, x in enumerate(row) if c != answers[k, n])
            entropy[k, n] = 1 + sum(x * np.log(x) for x in row if x > 0) / np.log(classes)
            vote[k, n] = max(list(answers[: k + 1, n]).count(c) for c in range(classes)) / (k + 1)
    return answers, maximum, entropy, vote


def geometric(costs, budget):
    """sum_k rho^k (c_k - B) = 0 as a polynomial: its one positive root."""
    roots = np.roots([c - budget for c in reversed(costs)])
    rho = [r.real for r in roots if abs(r.imag) < 1e-9 and r.real > 0]
    assert len(rho) == 1, roots
    shares = np.array([rho[0] ** k for k in range(len(costs))])
    return shares / shares.sum()


def tilted(reference, costs, budget):
    """Newton's method on the multiplier."""
    weights, c = np.maximum(reference, 1e-6), np.array(costs) / costs[-1]
    mu = 0.0
    for _ in range(200):
        shares = weights * np.exp(mu * c)
        shares /= shares.sum()
        mean = (shares * c).sum()
        mu -= (mean - budget / costs[-1]) / max(1e-12, (shares * c * c).sum() - mean ** 2)
    return shares


def thresholds(scores, shares):
    samples = scores.shape[1]
    there, gone, result = set(range(samples)), 0, []
    for k in range(len(shares) - 1):
        quota = int(np.floor(samples * sum(shares[: k + 1]) + 0.5))
        want = max(0, quota - gone)
        if not there:
            result.append("always")
            continue
        if want == 0:
            result.append("never")
            continue
        cut = sorted((scores[k, n] for n in there), reverse=True)[want - 1]
        taken = {n for n in there if scores[k, n] >= cut}
        there -= taken
        gone += len(taken)
        result.append((cut + max(scores[k, n] for n in there)) / 2 if there else "always")
    return result


def leave(scores, limits, exits):
    def first(n):
        for k, limit in enumerate(limits):
            if limit == "always" or (limit != "never" and scores[k, n] >= limit):
                return k
        return exits - 1
    return [first(n) for n in range(scores.shape[1])]


def wilson(right, total, z=1.959963984540054):
    """The two p where (p_hat - p)^2 = z^2 p (1 - p) / n."""
    p, n = right / total, total
    return sorted(r.real for r in np.roots([1 + z * z / n, -2 * p - z * z / n, p * p]))


def oracle(right, costs, budget):
    exits, samples = right.shape
    moves = sorted((costs[min(k for k in range(exits) if right[k, n])] - costs[0])
                   for n in range(samples) if not right[0, n] and right[:, n].any())
    accuracy, spent = right[0].sum(), 0.0
    for extra in moves:
        if costs[0] + (spent + extra) / samples > budget + 1e-12:
            break
        accuracy, spent = accuracy + 1, spent + extra
    return accuracy / samples, costs[0] + spent / samples


def patience(answers, right, rows, costs):
    """One dictionary for each patience; a run of t + 1 equal answers lets a sample go."""
    exits, result = len(costs), []
    for t in range(1, exits):
        gone = [next((k for k in range(t, exits) if len(set(answers[k - t : k + 1, n])) == 1), exits - 1) for n in rows]
        hits = sum(bool(right[k, n]) for k, n in zip(gone, rows))
        result.append({"patience": t, "cost": sum(costs[k] for k in gone) / len(rows), "accuracy": hits / len(rows),
                       "interval": wilson(hits, len(rows)), "shares": [gone.count(k) / len(rows) for k in range(exits)]})
    return result


def utility(p, maximum, entropy, vote, heads):
    exits, samples, _ = p.shape
    scores = np.zeros((exits, samples))
    for n in range(samples):
        earlier = []
        for k in range(exits):
            x = np.concatenate([p[k, n], [maximum[k, n], entropy[k, n], vote[k, n]], earlier])
            scores[k, n] = np.dot(heads[k]["weights"], x) + heads[k]["bias"]
            earlier.append(1 / (1 + np.exp(-scores[k, n])))
    return scores


def guarantee():
    """p-values and least samples in decimal numbers of 60 digits: the tail from its smallest term up, the least
    number of samples by trying one after the other."""
    decimal.getcontext().prec = 60

    def divergence(a, b):
        return (a * (a / b).ln() if a > 0 else 0) + (1 - a) * ((1 - a) / (1 - b)).ln()

    def log_p(lost, n, tolerance):
        e = decimal.Decimal(tolerance)
        term = (1 - e) ** n
        tail = term
        for i in range(1, lost + 1):
            term *= (n - i + 1) * e / (i * (1 - e))
            tail += term
        hoeffding = -n * divergence(min(decimal.Decimal(lost) / n, e), e)
        return float(min(hoeffding, 1 + tail.ln(), 0))

    def least(tolerance, confidence):
        n, p, delta = 0, decimal.Decimal(1), 1 - decimal.Decimal(confidence)
        while p > delta:
            n, p = n + 1, p * (1 - decimal.Decimal(tolerance))
        return n

    lost = [(0, 200, 0.005), (0, 598, 0.005), (1, 1, 0.5), (3, 20, 0.3), (0, 7, 0.9), (6, 20, 0.3), (7, 20, 0.3),
            (5, 1000, 0.01), (9, 1000, 0.01), (30, 5000, 0.01), (49, 5000, 0.01), (64, 4096, 0.015625),
            (900, 100000, 0.01), (9800, 1000000, 0.01), (9999, 1000000, 0.01), (480000, 1000000, 0.49)]
    terms = [(0.005, 0.95), (0.01, 0.9), (0.02, 0.99), (0.5, 0.5), (0.3, 0.95), (0.999, 0.5), (0.0001, 0.999)]
    return {"p_values": [{"lost": k, "samples": n, "tolerance": e, "log_p": log_p(k, n, e)} for k, n, e in lost],
            "least": [{"tolerance": e, "confidence": c, "samples": least(e, c)} for e, c in terms]}


def quality(scores, right, ece):
    """AUROC over all pairs, AURC and ECE one sample after the other."""
    n = len(scores)
    pairs = [1.0 if a > b else 0.5 if a == b else 0.0
             for a, good in zip(scores, right) if good for b, bad in zip(scores, right) if not bad]
    aurc = 0.0
    for score in scores:
        answered = [good for other, good in zip(scores, right) if other >= score]
        aurc += (1 - sum(answered) / len(answered)) / n
    error = 0.0
    for b in range(15):
        inside = [i for i in range(n) if b / 15 <= scores[i] < (b + 1) / 15 or (b == 14 and scores[i] == 1)]
        if inside:
            error += len(inside) / n * abs(sum(right[i] for i in inside) / len(inside)
                                           - sum(scores[i] for i in inside) / len(inside))
    return {"auroc": sum(pairs) / len(pairs) if pairs else None, "aurc": aurc, "ece": error if ece else None}


def by_class(labels, rows, gone, hits, costs, classes):
    result = []
    for c in range(classes):
        members = [i for i, n in enumerate(rows) if labels[n] == c]
        mean = lambda values: sum(values) / len(members) if members else None
        result.append({"accuracy": mean([hits[i] for i in members]), "cost": mean([costs[gone[i]] for i in members]),
                       "exit": mean([gone[i] + 1 for i in members])})
    return result


def bootstrap(gains, losses, samples, random, repeats=400, resamples=1000):
    """Rows drawn with replacement; the mean of many intervals of 1,000 resamples each."""
    rows = np.array([1] * gains + [-1] * losses + [0] * (samples - gains - losses))
    intervals = [np.percentile(rows[random.integers(0, samples, (resamples, samples))].mean(1), [2.5, 97.5])
                 for _ in range(repeats)]
    return {"gains": gains, "losses": losses, "samples": samples, "deviation": rows.std() / np.sqrt(samples),
            "interval": np.mean(intervals, 0).tolist()}


def sigma(x):
    return 1 / (1 + np.exp(-x))


def losses(p, maximum, entropy, vote, right, rows, costs, budget, heads, random):
    """L_g, L_CE and L_budget of g and of random h with one hidden layer, one sample after the other."""
    exits, _, classes = p.shape
    hidden = [[{"weights": list(random.normal(size=classes + 3 + k)), "bias": float(random.normal()),
                "out": float(random.normal())} for _ in range(int(np.floor(0.5 * (classes + 3 + k) + 0.5)))]
              for k in range(exits - 1)]
    bias = list(random.normal(size=exits - 1))
    q_hat, assigned, there = (np.zeros((exits, len(rows))) for _ in range(3))
    for i, n in enumerate(rows):
        left = 1.0
        for k in range(exits):
            x = np.concatenate([p[k, n], [maximum[k, n], entropy[k, n], vote[k, n]], q_hat[:k, i]])
            q_hat[k, i] = sigma(np.dot(heads[k]["weights"], x) + heads[k]["bias"])
            there[k, i] = left
            leave_here = 1.0
            if k + 1 < exits:
                leave_here = sigma(bias[k] + sum(u["out"] * max(0.0, np.dot(u["weights"], x) + u["bias"])
                                                 for u in hidden[k]))
            assigned[k, i] = left * leave_here
            left *= 1 - leave_here
    loss_g = loss_ce = spent = 0.0
    for k in range(exits):
        for i, n in enumerate(rows):
            q = right[k, n]
            r = q / right[:, n].sum() if right[:, n].any() else 1 / exits
            weight = there[k, i] / there[k].sum()
            loss_g -= weight * np.log(q_hat[k, i] if q else 1 - q_hat[k, i]) / exits
            loss_ce -= r * np.log(assigned[k, i]) / (exits * len(rows))
            spent += assigned[k, i] * costs[k] / costs[-1] / len(rows)
    share = budget / costs[-1]
    return {"hidden": hidden, "bias": bias, "budget": budget, "utility": loss_g, "assignment": loss_ce,
            "budget_loss": abs(share - spent) / share}


def stopping(p, answers, maximum, entropy, rows, random):
    """Scores of a made-up model of optimal stopping at two multipliers, from its definition."""
    exits, _, classes = p.shape
    log = lambda x: np.log(max(x, 1e-7))
    model, scores = [], []
    for k in range(exits - 1):
        numbers = []
        for n in rows:
            def summary(e):
                top = sorted((float(x) for x in p[e, n]), reverse=True)
                return log(maximum[e, n]) - log(1 - maximum[e, n]), log(top[0]) - log(top[1]), log(top[1]) - log(top[2])
            x = [*summary(k), entropy[k, n]]
            for e in range(k):
                x += [*summary(e)[:2], float(answers[e, n] == answers[k, n]), log(float(p[e, n, answers[k, n]]))]
            numbers.append(x)
        knots = [sorted(set(np.quantile([x[f] for x in numbers], [0.05, 0.4, 0.6, 0.9]))) for f in range(4 + 4 * k)]
        width = sum(len(own) - 1 for own in knots if len(own) > 1) + 4 * classes
        weights, bias = random.normal(size=(width, 2)), random.normal(size=2)
        model.append({"knots": knots, "weights": weights.ravel().tolist(), "bias": list(bias)})
        for n, x in zip(rows, numbers):
            basis = []
            for own, value in zip(knots, x):
                if len(own) > 1:
                    inside, span = min(max(value, own[0]), own[-1]), own[-1] - own[0]
                    basis += [max(0.0, inside - at) / span for at in own[:-1]]
            own, second = knots[0], int(np.argsort(-p[k, n], kind="stable")[1])
            inside, span = min(max(x[0], own[0]), own[-1]), own[-1] - own[0]
            here = [float(c == answers[k, n]) for c in range(classes)]
            basis += here + [h * (inside - own[0]) / span for h in here]
            basis += [h * max(0.0, inside - own[len(own) // 2]) / span for h in here]
            basis += [float(c == second) for c in range(classes)]
            scores.append([-float(np.dot(basis, weights[:, m]) + bias[m]) for m in (0, 1)])
    return {"model": model, "scores": [s[m] for m in (0, 1) for s in scores]}


def main():
    random = np.random.default_rng(7)
    exits, samples, classes = 4, 48, 5
    costs = [1.0, 2.5, 3.0, 5.0]
    labels = random.integers(0, classes, samples)
    logits = random.normal(size=(exits, samples, classes))
    for k in range(exits):
        logits[k, np.arange(samples), labels] += 0.6 * (k + 1)
    p = softmax(logits).astype(np.float32)
    split = [n % 2 for n in range(samples)]
    sides = {"calibration": [n for n in range(samples) if split[n] == 0], "test": [n for n in range(samples) if split[n] == 1]}
    answers, maximum, entropy, vote = confidences(p)
    right = answers == labels
    heads = [{"weights": list(random.normal(size=classes + 3 + k)), "bias": float(random.normal())} for k in range(exits)]
    scores = {"branchynet": entropy, "msdnet": maximum, "pabee": vote * np.arange(1, exits + 1)[:, None] + maximum,
              "eenet": utility(p, maximum, entropy, vote, heads)}
    learned_shares = ("eenet", "eenet-no-scoring")
    scores |= {"eenet-no-distribution": scores["eenet"], "eenet-no-scoring": maximum}
    assignment = [0.45, 0.05, 0.3, 0.2]

    cases = []
    for policy, score in scores.items():
        for budget in (1.2, 2.0, 3.1, 4.4):
            shares = tilted(np.array(assignment), costs, budget) if policy in learned_shares else geometric(costs, budget)
            limits = thresholds(score[:, sides["calibration"]], shares)
            case = {"policy": policy, "budget": budget, "shares": list(shares), "thresholds": limits}
            for side, rows in sides.items():
                gone = leave(score[:, rows], limits, exits)
                hits = [bool(right[k, n]) for k, n in zip(gone, rows)]
                case[side] = {"exits": gone, "accuracy": sum(hits) / len(rows), "cost": sum(costs[k] for k in gone) / len(rows),
                              "interval": wilson(sum(hits), len(rows)),
                              "classes": by_class(labels, rows, gone, hits, costs, classes)}
            accuracy, cost = oracle(right[:, sides["test"]], costs, budget)
            case["oracle"] = {"accuracy": accuracy, "cost": cost}
            cases.append(case)
    qualities = []
    for policy, score in list(scores.items())[:4]:
        for side, rows in sides.items():
            for k in range(exits):
                values = [1 / (1 + np.exp(-score[k, n])) if policy == "eenet" else score[k, n] for n in rows]
                qualities.append({"policy": policy, "side": side, "exit": k}
                                 | quality(values, [bool(right[k, n]) for n in rows], policy != "pabee"))
    print(json.dumps({
        "exits": exits, "samples": samples, "classes": classes, "costs": costs, "labels": labels.tolist(), "split": split,
        "probabilities": [float(x) for x in p.ravel()], "heads": heads, "mean_assignment": assignment,
        "maximum": maximum.ravel().tolist(), "entropy": entropy.ravel().tolist(), "vote": vote.ravel().tolist(),
        "cases": cases,
        "guarantee": guarantee(),
        "patience": patience(answers, right, sides["test"], costs),
        "quality": qualities,
        "losses": losses(p, maximum, entropy, vote, right, sides["calibration"], costs, 2.7, heads, random),
        "stopping": stopping(p, answers, maximum, entropy, sides["calibration"], random),
        "bootstrap": [bootstrap(gains, losses, samples, random) for gains, losses, samples in
                      ((6, 2, 40), (3, 3, 25), (0, 4, 60), (30, 10, 50), (15, 5, 20))]}))


if __name__ == "__main__":
    main()
