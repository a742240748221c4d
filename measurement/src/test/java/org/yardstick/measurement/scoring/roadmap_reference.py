"""Least effort, then fewest criteria, of roadmaps on the Open Service Quality Standard, by HiGHS (scipy.optimize.milp).

The expected values of RoadmapOnOpenStandardTest. From the root of the repository:
    python3 measurement/src/test/java/org/yardstick/measurement/scoring/roadmap_reference.py
Variables: raw scores r (whole half points), credited scores z, y_c of the interrelated view, touched t_c (0 or 1).
"""
import numpy as np
import yaml
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_matrix

ROOT = "standards/osqs/1.0/"
DIMENSIONS, V, TAU, ALPHA = ["intention", "implementation", "integration"], [.3, .4, .3], 10, .5
CLASSES = {"low": 1, "medium": 2, "high": 4}
standard = yaml.safe_load(open(ROOT + "standard.yaml"))
criteria = []
for module in standard["modules"]:
    for c in yaml.safe_load(open(f"{ROOT}criteria/{module}.yaml"))["criteria"]:
        criteria.append({**c, "module": module})
code = [c["code"] for c in criteria]
C = len(code)
w = np.array([c["weight"] for c in criteria], float)
A = np.zeros((C, C))
for i in yaml.safe_load(open(ROOT + "influences.yaml"))["influences"]:
    A[code.index(i["from"]), code.index(i["to"])] = i["strength"]
D = A / max(A.sum(0).max(), A.sum(1).max())
T = np.round(D @ np.linalg.inv(np.eye(C) - D), 6)


def solve(present, level, most_effort=None):
    n = 3 * C
    r, z, y, t = 0, n, 2 * n, 2 * n + C
    size = t + C
    rows, least = [], []

    def ask(entries, at_least):
        rows.append(entries)
        least.append(at_least)

    def mean(members, at_least):
        total = sum(w[c] for c in members)
        ask([(z + 3 * c + d, V[d] * w[c] / total) for c in members for d in range(3)], at_least)

    for k in range(n):
        ask([(r + k, 5), (z + k, -1)], 0)
        if k % 3:
            ask([(z + k - 1, 1), (z + k, -1)], -TAU)
        ask([(t + k // 3, 20), (r + k, -1)], -present[k])
    for step in standard["levels"][: ["I", "II", "III"].index(level) + 1]:
        for g in step["gates"]:
            b = g.get("atLeast")
            match g["kind"]:
                case "dimension":
                    d = DIMENSIONS.index(g["of"])
                    ask([(z + 3 * c + d, w[c] / w.sum()) for c in range(C)], b)
                case "every-perspective":
                    for p in standard["perspectives"]:
                        mean([c for c in range(C) if criteria[c]["perspective"] == p], b)
                case "every-module":
                    for m in standard["modules"]:
                        mean([c for c in range(C) if criteria[c]["module"] == m], b)
                case "every-criterion":
                    for c in range(C):
                        if "in" not in g or code[c] in standard["sets"][g["in"]]:
                            mean([c], b)
                case "cskm":
                    mean([c for c in range(C) if criteria[c].get("cskm")], b)
                case "interrelated":
                    ask([(y + c, w[c] / w.sum()) for c in range(C)], b)
    for c in range(C):
        own = [(z + 3 * c + d, V[d]) for d in range(3)]
        ask(own + [(y + c, -1)], 0)
        if T[:, c].sum() > 0:
            p = ALPHA * T[:, c] / T[:, c].sum()
            p[c] += 1 - ALPHA
            ask([(z + 3 * j + d, p[j] * V[d]) for j in range(C) if p[j] for d in range(3)] + [(y + c, -1)], 0)
    effort = np.zeros(size)
    for c in range(C):
        for d in range(3):
            effort[r + 3 * c + d] = CLASSES[criteria[c]["effort"][DIMENSIONS[d]]]
    objective = effort.copy()
    base = sum(effort[r + k] * present[k] for k in range(n))
    if most_effort is not None:
        ask([(i, -e) for i, e in enumerate(effort) if e], -(most_effort + base) - 1e-3)
        objective = np.zeros(size)
        objective[t:] = 1
    matrix = lil_matrix((len(rows), size))
    for i, entries in enumerate(rows):
        for at, a in entries:
            matrix[i, at] += a
    lower = np.concatenate([present, np.zeros(size - n)])
    upper = np.concatenate([np.full(n, 20), np.full(n + C, 100), np.ones(C)])
    whole = np.concatenate([np.ones(n), np.zeros(n + C), np.ones(C)])
    found = milp(objective, constraints=LinearConstraint(matrix.tocsr(), np.array(least) - 1e-7, np.inf),
                 bounds=Bounds(lower, upper), integrality=whole, options={"mip_rel_gap": 0, "time_limit": 120})
    return round(found.fun - (base if most_effort is None else 0), 3), found.mip_dual_bound - (base if most_effort is None else 0)


if __name__ == "__main__":
    for name, base, span in [("low", 2, 6), ("medium", 8, 8), ("high", 13, 6)]:
        present = np.array([max(0, base + (7 * c + 5 * d) % span - 2 * d) for c in range(C) for d in range(3)], float)
        for level in ["I", "II", "III"]:
            effort, bound = solve(present, level)
            fewest = solve(present, level, effort)
            print(name, level, "effort", effort, "bound", round(bound, 3), "criteria", *fewest, flush=True)
