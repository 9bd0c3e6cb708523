"""Makes tests/fixtures/whole-district.json: an invented district of 30 schools over three years, and every figure of it worked out here,
from the words of Definitions alone, with Python's own statistics, numpy 2.4 and scipy 1.17.

    python3 tests/core/metric/whole-district.py > tests/fixtures/whole-district.json
"""
import json
import math
import random
from collections import defaultdict
from fractions import Fraction

import numpy
from scipy import optimize, stats

draw = random.Random(20260529)
more_draws = random.Random(20260530)
YEARS = ["2023-24", "2024-25", "2025-26"]
CLUSTERS = ["East", "North", "West"]
LEVELS = ["elementary", "high", "middle"]
RACES = ["asian", "black", "hispanic", "white"]
RATERS = ["Ada Birch", "Cyd Dell", "Gus Hale"]
INDICATORS = ["A1", "A2", "B1", "B2", "C1"]
RESPONSIBILITIES = ["develop-team", "culture-of-belonging", "build-partnerships"]
SCHOOLS = [f"S{n:02d}" for n in range(1, 31)]

# ---------------------------------------------------------------- the district

cluster = dict(zip(SCHOOLS, draw.sample(["East"] * 13 + ["West"] * 11 + ["North"] * 6, 30)))
level = {s: draw.choice(["elementary", *LEVELS]) for s in SCHOOLS}
school, leader, rating, survey, evidence = [], [], [], [], []


def ranged(n, most):
    """A number as published: mostly itself, sometimes a range around it."""
    return [n, n] if draw.random() < 0.7 else [max(0, n - draw.randrange(5)), min(most, n + draw.randrange(5))]


for year in YEARS:
    for s in SCHOOLS:
        if year == "2023-24" and s == "S30":
            continue
        everyone = draw.randrange(60, 900)
        cut = sorted(draw.random() for _ in range(4))
        shares = [cut[0], cut[1] - cut[0], cut[2] - cut[1], cut[3] - cut[2]]
        counts = [int(everyone * part) for part in shares]
        students = {race: ranged(n, everyone) for race, n in zip(RACES, counts)}
        students["unknown"] = [everyone - sum(counts)] * 2
        # What is published never says more known students than there are.
        while students["unknown"][0] + sum(high for race, (_, high) in students.items() if race != "unknown") > everyone:
            students = {race: [n, n] for race, n in zip(RACES, counts)} | {"unknown": [everyone - sum(counts)] * 2}
        poor = ranged(draw.randrange(everyone), everyone)
        row = {"schoolYear": year, "school": s, "cluster": cluster[s], "level": level[s], "enrollment": everyone}
        if not (year == "2024-25" and s in ("S05", "S11")):
            row["students"] = students
        # Poverty is published in 2024-25 only; two schools' cells are missing there.
        if year == "2024-25" and s not in ("S07", "S21"):
            row["economicallyDisadvantaged"] = poor
        school.append(row)

person = {s: f"p{n}" for n, s in enumerate(SCHOOLS)}
person["S02"] = person["S01"]
race = {}
begun = {}
fresh = 100
for at, year in enumerate(YEARS):
    for s in SCHOOLS:
        if year == "2025-26" and s == "S29":
            continue  # on the school list, not on the roster
        if s not in ("S01", "S02") and at > 0 and draw.random() < 0.3:
            person[s] = f"p{fresh}"
            fresh += 1
        p = person[s]
        if p not in race:
            race[p] = draw.choice(["white", "white", "black", "hispanic", "asian", "unknown", None])
            begun[p] = at - draw.choice([0, 0, 1, 3, 9])
        vacant = (at, s) in {(0, "S03"), (1, "S03"), (2, "S14"), (1, "S22")}
        row = {"schoolYear": year, "school": s, "cluster": cluster[s], "name": None if vacant else p, "vacant": vacant}
        if not vacant:
            row["raceEthnicity"] = race[p]
            if p[-1] != "7":
                row["yearsAsPrincipal"] = at - begun[p]
            if p[-1] != "3":
                row["yearsAsAssistantPrincipal"] = more_draws.randrange(9)
            row["yearsExperience"] = more_draws.randrange(4, 24)
            if s in ("S04", "S19"):
                row["position"] = "interim-principal"
        leader.append(row)
        if int(s[1:]) % 4 == 0:
            leader.append({"schoolYear": year, "school": s, "name": f"a{s}", "position": "assistant-principal", "head": False,
                           "raceEthnicity": "black", "cluster": cluster[s]})

# Some who led a school the year before are on the next roster in another way.
for at in (1, 2):
    led = {r["school"]: r["name"] for r in leader if r["schoolYear"] == YEARS[at - 1] and r.get("head", True) and r["name"]}
    lead = {r["name"] for r in leader if r["schoolYear"] == YEARS[at] and r.get("head", True)}
    for n, p in enumerate(sorted(set(led.values()) - lead)):
        row = {"schoolYear": YEARS[at], "school": None, "name": p, "head": False}
        if n % 4 == 0:
            leader.append(row | {"position": "executive-director"})
        if n % 4 == 1:
            leader.append(row | {"position": "other-staff", "status": "retired"})
        if n % 4 == 2:
            leader.append(row | {"position": "dean"})

heads = {y: {r["school"]: r for r in leader if r["schoolYear"] == y and r.get("head", True) and r["name"]} for y in YEARS}
posts = {y: {r["school"] for r in leader if r["schoolYear"] == y and r["school"]} for y in YEARS}
pair = None
for s in SCHOOLS:
    a, b = heads["2024-25"].get(s), heads["2025-26"].get(s)
    if a and b and a["name"] != b["name"]:
        pair = [a["name"], b["name"]]  # may be one person; nobody has decided

for year in YEARS:
    rated = {}
    for s, head in heads[year].items():
        rated.setdefault(head["name"], s)
    for p, s in rated.items():
        if draw.random() < 0.06:
            continue
        level_of = draw.choice([3.2, 3.7, 4.1, 4.4]) + {"East": 0.2, "North": -0.7, "West": -0.1}[cluster[s]]
        for when in ("Fall", "Spring"):
            at_school = s
            # One leader was rated in the fall at another school.
            if p == person["S09"] and when == "Fall":
                at_school = "S10"
            missing = draw.choice([0, 0, 0, 0, 1, 2])
            for n, indicator in enumerate(INDICATORS):
                score = None if n < missing else min(5, max(1, round(level_of + draw.choice([-1, 0, 0, 0, 1]))))
                rating.append({"schoolYear": year, "person": p, "school": at_school, "round": when, "indicator": indicator,
                               "rater": RATERS[CLUSTERS.index(cluster[s])], "score": score})
    if year == "2024-25":
        rating.append({"schoolYear": year, "person": "nobody", "school": None, "round": "Fall", "indicator": None,
                       "rater": RATERS[0], "score": 1})
cases = {rater: [2 + at / 2 + draw.choice([0, 0.25, 0.5, 1]) - RATERS.index(rater) / 2 for at in range(4)] for rater in RATERS}
for rater, scores in cases.items():
    for n, score in enumerate(scores):
        rating.append({"schoolYear": "2025-26", "name": f"Case {n + 1}", "rater": rater, "score": score})

for s in SCHOOLS:
    verdict = draw.choice(["very-strong", "strong", "neutral", "weak", "not-enough-data", None])
    survey.append({"schoolYear": "2023-24", "school": s, "topic": "Effective Leaders", "level": verdict})
    for year in YEARS[1:]:
        if draw.random() < 0.1:
            continue
        answers = draw.randrange(5, 60)
        share = draw.randrange(100) / 100
        more = {"schoolYear": year, "school": s, "respondents": answers}
        if int(s[1:]) % 6:
            more["responseRate"] = more_draws.randrange(40, 101) / 100
        if int(s[1:]) % 5:
            survey.append(more | {"topic": "School Leadership", "favorable": share})
        if int(s[1:]) % 5 != 1:
            for item in range(3):
                survey.append(more | {"topic": "School Leadership", "item": f"Item {item}", "favorable": draw.randrange(100) / 100})
        survey.append(more | {"topic": "School Climate", "favorable": draw.randrange(100) / 100})
        survey.append(more | {"topic": "School Climate", "favorable": 0.01, "respondentGroup": "students"})

for year in YEARS:
    for s, head in heads[year].items():
        for source in ("TEAM", "Coaching"):
            if draw.random() < 0.5:
                tags = draw.sample(RESPONSIBILITIES[:2], draw.randrange(3))
                evidence.append({"schoolYear": year, "source": "rating", "instrument": source, "person": head["name"], "tags": tags})
        if draw.random() < 0.3:
            evidence.append({"schoolYear": year, "source": "survey", "instrument": None, "school": s, "tags": ["develop-team"]})

# ---------------------------------------------------------------- the figures

figures = []


def say(metric, year, group, value, low=None, high=None, known=None, of=None, status="value"):
    plain = lambda x: None if x is None else float(x)
    figures.append({"metric": metric, "schoolYear": year, "group": group, "value": plain(value), "low": plain(low),
                    "high": plain(high), "known": known, "of": of, "status": status})


listed = {y: {r["school"]: r for r in school if r["schoolYear"] == y} for y in YEARS}

# Quarters: floor(4 r / N) + 1, r = schools with a strictly smaller share; of 2024-25 for the year after too, none before.
poverty = {}
for s, r in listed["2024-25"].items():
    if "economicallyDisadvantaged" in r:
        low, high = r["economicallyDisadvantaged"]
        n = r["enrollment"]
        if not (low == 0 and high == n):
            poverty[s] = (Fraction(low, n), Fraction(low + high, 2 * n), Fraction(high, n))
quarter = {}
for s, (low, middle, high) in poverty.items():
    others = [m for o, (_, m, _) in poverty.items() if o != s]
    at = {4 * sum(m < x for m in others) // len(poverty) + 1 for x in (low, middle, high)}
    if len(at) == 1:
        quarter[s] = at.pop()


def groups(year, facets=("quartile", "cluster", "level")):
    """The groups of schools, each with a test."""
    yield {}, lambda s: True
    if "quartile" in facets and year != "2023-24":
        for q in (1, 2, 3, 4):
            yield {"quartile": q}, lambda s, q=q: quarter.get(s) == q
    if "cluster" in facets:
        for c in CLUSTERS:
            yield {"cluster": c}, lambda s, c=c: cluster[s] == c
    if "level" in facets:
        for v in LEVELS:
            yield {"level": v}, lambda s, v=v: year in listed and s in listed[year] and level[s] == v


def extreme(parts, sign):
    """The most (sign 1) or least (-1) of sum(inside) / sum(whole) over one corner for each school: Dinkelbach's way."""
    ratio = 0.5
    for _ in range(100):
        chosen = [max(corners, key=lambda c: sign * (c[0] - ratio * c[1])) for corners in parts]
        inside, whole = sum(c[0] for c in chosen), sum(c[1] for c in chosen)
        new = inside / whole
        if abs(new - ratio) < 1e-15:
            break
        ratio = new
    return ratio


def students(year, inside, race_given):
    """Value, low, high, known, of by a test on schools; `inside(row, corner)` gives students inside and counted."""
    def of(test):
        rows = [r for s, r in listed[year].items() if test(s)]
        sure = [r for r in rows if race_given(r)]
        if not sure:
            return None
        parts = [inside(r) for r in rows]
        middles = [(sum(c[0] for c in inside(r)) / len(inside(r)), sum(c[1] for c in inside(r)) / len(inside(r))) for r in sure]
        value = sum(m[0] for m in middles) / sum(m[1] for m in middles)
        return value, extreme(parts, -1), extreme(parts, 1), len(sure), len(rows)
    return of


def color_corners(r):
    n = r["enrollment"]
    if "students" not in r:
        return [(0, n), (n, n)]
    u = r["students"]["unknown"][0]
    return [(n - u - w, n - u) for w in r["students"]["white"]]


def race_corners(which):
    def corners(r):
        n = r["enrollment"]
        if "students" not in r:
            return [(0, n), (n, n)]
        u = r["students"]["unknown"][0]
        return [(x, n - u) for x in r["students"][which]]
    return corners


def poor_corners(r):
    n = r["enrollment"]
    return [(x, n) for x in r.get("economicallyDisadvantaged", [0, n])]


given_race = lambda r: "students" in r
given_poor = lambda r: "economicallyDisadvantaged" in r and r["economicallyDisadvantaged"] != [0, r["enrollment"]]
student_share = {}
for year in YEARS:
    color = students(year, color_corners, given_race)
    for group, test in groups(year):
        found = color(test)
        if found:
            student_share[year, json.dumps(group)] = found
            say("students-of-color", year, group, *found)
    for which in RACES:
        found = students(year, race_corners(which), given_race)(lambda s: True)
        student_share[year, json.dumps({"raceEthnicity": which})] = found
        say("students-of-color", year, {"raceEthnicity": which}, *found)
    for group, test in groups(year):
        found = students(year, poor_corners, given_poor)(test)
        if found:
            say("students-economically-disadvantaged", year, group, *found)
        elif group == {}:
            say("students-economically-disadvantaged", year, {}, None, known=0, of=len(listed[year]), status="unknown")

# Heads of school: race, parity.
head_share = {}
for year in YEARS:
    for group, test in [*groups(year), *[({"raceEthnicity": r}, lambda s: True) for r in RACES]]:
        which = group.get("raceEthnicity")
        people = {h["name"]: h["raceEthnicity"] for s, h in heads[year].items() if test(s) and h.get("position") != "interim-principal"}
        known = [r for r in people.values() if r not in (None, "unknown")]
        if which and which not in {r for p, r in people.items()}:
            continue
        if not people or not known:
            continue
        inside = sum((r == which) if which else (r != "white") for r in known)
        n, missing = len(people), len(people) - len(known)
        head_share[year, json.dumps(group)] = (Fraction(inside, len(known)), Fraction(inside, n), Fraction(inside + missing, n), len(known), n, inside)
        say("principals-of-color", year, group, *head_share[year, json.dumps(group)][:5])
    # Interims apart: those who are principal nowhere.
    lasting = {h["name"] for h in heads[year].values() if h.get("position") != "interim-principal"}
    acting = {h["name"]: h["raceEthnicity"] for h in heads[year].values() if h["name"] not in lasting}
    here_too = lambda test: {h["name"] for s, h in heads[year].items() if test(s)}
    for group, test in [*groups(year), *[({"raceEthnicity": r}, lambda s: True) for r in RACES]]:
        people = [r for p, r in acting.items() if p in here_too(test)]
        known = [r for r in people if r not in (None, "unknown")]
        which = group.get("raceEthnicity")
        if not known or (which and which not in known):
            continue
        inside = sum((r == which) if which else (r != "white") for r in known)
        say("interim-principals-of-color", year, group, Fraction(inside, len(known)), Fraction(inside, len(people)),
            Fraction(inside + len(people) - len(known), len(people)), len(known), len(people))
    for group in [g for y, g in head_share if y == year]:
        if (year, group) not in student_share:
            continue
        s, h = student_share[year, group], head_share[year, group]
        h = [float(x) for x in h]
        where = json.loads(group)
        say("representation-gap", year, where, s[0] - h[0], s[1] - h[2], s[2] - h[1], int(h[3]), int(h[4]))
        if s[1] > 0:
            say("parity-index", year, where, h[0] / s[0], h[1] / s[2], h[2] / s[1], int(h[3]), int(h[4]))
        up = lambda x: max(0, math.ceil(x - 1e-9))
        say("parity-need", year, where, up(s[0] * h[3] - h[5]), up(s[1] * h[4] - h[5] - (h[4] - h[3])), up(s[2] * h[4] - h[5]), int(h[3]), int(h[4]))

# Practice ratings: rounds, leaders, district.
rounds = {}
for year in YEARS:
    scored = defaultdict(dict)
    where = {}
    for r in rating:
        if r["schoolYear"] != year or "person" not in r or r["indicator"] is None:
            continue
        key = (r["person"], r["round"])
        where[key] = (r["school"], r["rater"])
        if r["score"] is not None:
            scored[key][r["indicator"]] = r["score"]
    rounds[year] = {k: (sum(v.values()) / len(v), *where[k]) for k, v in scored.items() if len(v) >= 0.8 * len(INDICATORS)}


def by_person(found):
    sums = defaultdict(list)
    for (p, _), (mean, _, _) in found.items():
        sums[p].append(mean)
    return {p: sum(v) / len(v) for p, v in sums.items()}


schools_of = {y: defaultdict(list) for y in YEARS}
for year in YEARS:
    for s, h in heads[year].items():
        schools_of[year][h["name"]].append(s)
for year in YEARS:
    all_rounds = rounds[year]
    unrated = {h["name"]: s for s, h in heads[year].items() if h["name"] not in by_person(all_rounds)}
    for group, test in groups(year):
        inside = {k: v for k, v in all_rounds.items() if k[0] in schools_of[year] and test(v[1])}
        means = by_person(inside)
        of = len(set(means) | {p for p in unrated if any(test(s) for s in schools_of[year][p])})
        if means:
            say("team-average", year, group, sum(means.values()) / len(means), known=len(means), of=of)
    for rater in RATERS:
        means = by_person({k: v for k, v in all_rounds.items() if v[2] == rater})
        say("team-average", year, {"rater": rater}, sum(means.values()) / len(means), known=len(means), of=len(means))

    # The spread between directors: one-way analysis of variance, unequal numbers.
    own = {r: list(by_person({k: v for k, v in all_rounds.items() if v[2] == r}).values()) for r in RATERS}
    n = sum(len(v) for v in own.values())
    grand = numpy.mean(sum(own.values(), []))
    msb = sum(len(v) * (numpy.mean(v) - grand) ** 2 for v in own.values()) / (len(own) - 1)
    msw = sum(((numpy.array(v) - numpy.mean(v)) ** 2).sum() for v in own.values()) / (n - len(own))
    n0 = (n - sum(len(v) ** 2 for v in own.values()) / n) / (len(own) - 1)
    say("director-spread", year, {}, math.sqrt(max(0, (msb - msw) / n0)), known=n, of=n)

    if year != "2025-26":
        say("team-average-calibrated", year, {}, None, known=0, of=len(set(by_person(all_rounds)) | set(unrated)), status="unknown")
        continue
    # Common cases: director and case as two-way layout.
    y = numpy.array([cases[r] for r in RATERS])
    k, a = y.shape[1], y.shape[0]
    d = y.mean(1) - y.mean()
    rest = y - y.mean(0) - d[:, None]
    s2 = (rest ** 2).sum() / ((a - 1) * (k - 1))
    seen = d.var(ddof=1)
    S = max(0, seen - s2 / k) / seen
    half = stats.t.ppf(0.975, (a - 1) * (k - 1)) * math.sqrt(s2 / k * (1 - 1 / a))
    strict = dict(zip(RATERS, d))
    for r in RATERS:
        say("director-spread", year, {"rater": r}, strict[r], strict[r] - half, strict[r] + half, len(own[r]), len(own[r]))
    off = {k_: S * strict[v[2]] for k_, v in all_rounds.items()}
    lost = by_person({k_: (off[k_], *v[1:]) for k_, v in all_rounds.items()})
    center = sum(lost.values()) / len(lost)
    adjusted = {k_: (v[0] - off[k_] + center, *v[1:]) for k_, v in all_rounds.items()}
    for group, test in [*groups(year), *[({"rater": r}, None) for r in RATERS]]:
        inside = {k_: v for k_, v in adjusted.items() if (v[2] == group["rater"] if test is None else test(v[1]))}
        means = by_person(inside)
        of = len(set(means) | {p for p in unrated if test and any(test(s) for s in schools_of[year][p])})
        if len(means) >= 10:
            say("team-average-calibrated", year, group, sum(means.values()) / len(means), known=len(means), of=of)
        elif of:
            say("team-average-calibrated", year, group, None, known=0, of=of, status="suppressed")


def wilson(hits, n):
    """Where the score test of size 5 % stops rejecting."""
    z = stats.norm.ppf(0.975)
    p = hits / n
    f = lambda q: (p - q) ** 2 * n - z * z * q * (1 - q)
    return (0 if hits == 0 else optimize.brentq(f, 1e-9, p - 1e-9, xtol=1e-15), 1 if hits == n else optimize.brentq(f, p + 1e-9, 1 - 1e-9, xtol=1e-15))


# Effective heads.
for year in YEARS:
    means = by_person(rounds[year])
    counted = {}
    for group, test in groups(year):
        here = [means.get(h["name"]) for s, h in heads[year].items() if test(s)]
        rated = [m for m in here if m is not None]
        good = sum(m >= 4 - 1e-9 for m in rated)
        counted[json.dumps(group)] = (good, len(rated), len(here))
        if rated:
            say("effective-share", year, group, good / len(rated), *wilson(good, len(rated)), len(rated), len(here))
    _, n, of = counted["{}"]
    if year == "2023-24":
        say("effective-gap", year, {}, None, known=n, of=of, status="unknown")
        continue
    (a, m, _), (b, l, _) = counted['{"quartile": 1}'], counted['{"quartile": 4}']
    (la, ua), (lb, ub) = wilson(a, m), wilson(b, l)
    say("effective-gap", year, {}, a / m - b / l, a / m - b / l - math.sqrt((a / m - la) ** 2 + (ub - b / l) ** 2),
        a / m - b / l + math.sqrt((ua - a / m) ** 2 + (b / l - lb) ** 2), n, of)

# The same by cut and quarter, the quarters' averages, and the students of effective heads.
def mean_and_range(values):
    if len(values) == 1:
        return values[0], None, None
    mean, error = numpy.mean(values), stats.sem(values)
    return (mean, mean, mean) if error == 0 else (mean, *stats.t.interval(0.95, len(values) - 1, loc=mean, scale=error))


for year in YEARS:
    means = by_person(rounds[year])
    at = {s: means.get(h["name"]) for s, h in heads[year].items()}
    for cut in (None, 3, 3.5, 4):
        for group, test in groups(year, ("quartile",)):
            if cut is None and group:
                continue
            rated = [m for s, m in at.items() if test(s) and m is not None]
            if rated:
                good = sum(m >= (cut or 4) - 1e-9 for m in rated)
                say("effective-at-cut", year, group if cut is None else {"cut": cut} | group, good / len(rated), *wilson(good, len(rated)),
                    len(rated), sum(test(s) for s in at))
    for group, test in groups(year, ("quartile",)):
        rated = [m for s, m in at.items() if test(s) and m is not None]
        if rated:
            mean, low, high = mean_and_range(rated)
            say("rating-by-poverty", year, group, mean, low if group else None, high if group else None, len(rated), sum(test(s) for s in at))
    if year == "2023-24":
        for metric in ("quarter-uncertain", "poverty-age"):
            say(metric, year, {}, None, known=0, of=0, status="unknown")
        say("effective-exposure", year, {}, None, known=0, of=len(at), status="unknown")
        continue
    say("quarter-uncertain", year, {}, len(poverty) - len(quarter), known=len(poverty), of=len(listed["2024-25"]))
    say("poverty-age", year, {}, 0 if year == "2024-25" else 1, known=len(poverty), of=len(listed["2024-25"]))
    told = [(listed["2024-25"][s], m >= 4 - 1e-9) for s, m in at.items()
            if m is not None and "economicallyDisadvantaged" in listed["2024-25"].get(s, {})]
    kinds = {
        None: lambda r: [r["enrollment"]] * 2,
        "economically-disadvantaged": lambda r: r["economicallyDisadvantaged"],
        "other": lambda r: [r["enrollment"] - x for x in r["economicallyDisadvantaged"]],
    }
    for kind, ends in kinds.items():
        parts = [[(x * good, x) for x in ends(r)] for r, good in told]
        middle = [(sum(c[0] for c in p) / 2, sum(c[1] for c in p) / 2) for p in parts]
        say("effective-exposure", year, {"students": kind} if kind else {}, sum(m[0] for m in middle) / sum(m[1] for m in middle),
            extreme(parts, -1), extreme(parts, 1), len(told), len(at))

# Surveys.
leadership = [r for r in survey if r["topic"] == "School Leadership"]
answers_of = {(r["schoolYear"], r["school"]): r["respondents"] for r in leadership}
rate_of = {(r["schoolYear"], r["school"]): r["responseRate"] for r in leadership if "responseRate" in r}
for year in YEARS[1:]:
    for topic in ("School Leadership", "School Climate"):
        result = {}
        for s in SCHOOLS:
            rows = [r for r in survey if r["schoolYear"] == year and r["school"] == s and r["topic"] == topic and "respondentGroup" not in r]
            published = [r["favorable"] for r in rows if "item" not in r]
            items = [r["favorable"] for r in rows if "item" in r]
            if rows and rows[0]["respondents"] >= 10 and (published or items):
                result[s] = published[0] if published else sum(items) / len(items)
        for group, test in [*groups(year), ({"topic": topic}, lambda s: True)]:
            if topic == "School Climate" and group != {"topic": topic}:
                continue
            here = [v for s, v in result.items() if test(s)]
            of = sum(test(s) for s in SCHOOLS)
            if here:
                say("survey-favorable", year, group, sum(here) / len(here), known=len(here), of=of)
            here = [(v, answers_of[year, s]) for s, v in result.items() if test(s)]
            if here:
                say("survey-favorable-weighted", year, group, sum(v * n for v, n in here) / sum(n for _, n in here), known=len(here), of=of)
    for group, test in groups(year):
        here = [(n, rate_of[year, s]) for (y, s), n in answers_of.items() if y == year and test(s) and (year, s) in rate_of]
        if here:
            say("survey-response-rate", year, group, sum(n for n, _ in here) / sum(n / rate for n, rate in here), known=len(here),
                of=sum(test(s) for s in SCHOOLS))
    say("survey-strong", year, {}, None, known=0, of=30, status="not-applicable")
    say("survey-level-share", year, {}, None, known=0, of=30, status="not-applicable")
for group, test in [*groups("2023-24"), ({"topic": "Effective Leaders"}, lambda s: True)]:
    rows = [r["level"] for r in survey if r["schoolYear"] == "2023-24" and test(r["school"])]
    told = [v for v in rows if v in ("very-strong", "strong", "neutral", "weak")]
    if told:
        say("survey-strong", "2023-24", group, sum("strong" in v for v in told) / len(told), known=len(told), of=len(rows))
for metric in ("survey-favorable", "survey-favorable-weighted"):
    say(metric, "2023-24", {}, None, known=0, of=30, status="not-applicable")
say("survey-response-rate", "2023-24", {}, None, known=0, of=30, status="unknown")
rows = [r["level"] for r in survey if r["schoolYear"] == "2023-24"]
told = [v for v in rows if v in ("very-strong", "strong", "neutral", "weak", "very-weak")]
say("survey-level-share", "2023-24", {}, len(told) / 30, known=len(told), of=30)
for verdict in ("very-strong", "strong", "neutral", "weak", "very-weak"):
    say("survey-level-share", "2023-24", {"surveyLevel": verdict}, told.count(verdict) / len(told), known=len(told), of=30)

# First-year principals.
for year in YEARS:
    for group, test in groups(year):
        people = {h["name"]: h.get("yearsAsPrincipal") for s, h in heads[year].items() if test(s) and h.get("position") != "interim-principal"}
        told = [v for v in people.values() if v is not None]
        if told:
            first = sum(v < 1 for v in told)
            say("first-year-principal-share", year, group, first / len(told), first / len(people),
                (first + len(people) - len(told)) / len(people), len(told), len(people))

# First-year ratings of all years so far.
beginners = []
for year in YEARS:
    means = by_person(rounds[year])
    seen = set()
    for s in SCHOOLS:
        h = heads[year].get(s)
        if h is None or h.get("position") == "interim-principal" or h["name"] in seen or h.get("yearsAsPrincipal", 1) >= 1:
            continue
        seen.add(h["name"])
        beginners.append({"rating": means.get(h["name"]), "as": h.get("yearsAsAssistantPrincipal"), "in": h["yearsExperience"],
                          "quarter": None if year == "2023-24" else quarter.get(s)})
    bands = [("yearsAsAssistant", "as", n, low, high) for n, low, high in (("0-2", 0, 3), ("3-5", 3, 6), ("6+", 6, 99))]
    bands += [("yearsInEducation", "in", n, low, high) for n, low, high in (("0-9", 0, 10), ("10-14", 10, 15), ("15+", 15, 99))]
    of_quarters = [({"quartile": q}, [b for b in beginners if b["quarter"] == q]) for q in (1, 2, 3, 4)]
    of_bands = [({key: n}, [b for b in beginners if b[brought] is not None and low <= b[brought] < high]) for key, brought, n, low, high in bands]
    for group, own in [({}, beginners), *of_quarters, *of_bands]:
        rated = [b["rating"] for b in own if b["rating"] is not None]
        if len(rated) >= 10:
            say("first-year-rating", year, group, *mean_and_range(rated), len(rated), len(own))
        elif rated:
            say("first-year-rating", year, group, None, known=0, of=len(own), status="suppressed")
    for metric, brought in (("first-year-by-assistant-years", "as"), ("first-year-by-experience", "in")):
        for group, own in [({}, beginners), *of_quarters]:
            pairs = [(b[brought], b["rating"]) for b in own if b["rating"] is not None and b[brought] is not None]
            if len(pairs) >= 10:
                line = stats.linregress(*zip(*pairs))
                half = stats.t.ppf(0.975, len(pairs) - 2) * line.stderr
                say(metric, year, group, line.slope, line.slope - half, line.slope + half, len(pairs), len(own))
            elif pairs:
                say(metric, year, group, None, known=0, of=len(own), status="suppressed")

# From one year to the next.
rates = {}


def fate(p, year):
    """What the roster of the year shows of a head of the year before."""
    rows = [r for r in leader if r["schoolYear"] == year and r["name"] == p]
    if any(h["name"] == p for h in heads[year].values()):
        return "moved"
    if any(r.get("position") == "executive-director" for r in rows):
        return "promoted"
    if any(r.get("status") == "retired" for r in rows):
        return "retired"
    return "other-post" if rows else "left"


for before, year in zip(YEARS, YEARS[1:]):
    same = lambda a, b: a["name"] == b["name"]
    perhaps = lambda a, b: {a["name"], b["name"]} == set(pair)
    for group, test in groups(year):
        both = [s for s in posts[before] & posts[year] if test(s)]
        named = [(heads[before][s], heads[year][s]) for s in both if s in heads[before] and s in heads[year]]
        if named:
            differ = sum(not same(a, b) for a, b in named)
            unsure = sum(perhaps(a, b) for a, b in named)
            say("principal-turnover", year, group, differ / len(named), (differ - unsure) / len(named), differ / len(named), len(named), len(both))
            if group == {}:
                rates[year] = differ / len(named)
            gone = [a["name"] for a, b in named if not same(a, b) and not perhaps(a, b)]
            went = [fate(p, year) for p in gone]
            if group == {}:
                whole = set(went)
                say("turnover-outcome", year, {}, len(went) / len(named), None, (len(went) + unsure) / len(named), len(named), len(both))
            for outcome in ("moved", "promoted", "other-post", "retired", "left"):
                if group == {} or outcome in whole:
                    n = went.count(outcome)
                    say("turnover-outcome", year, {"outcome": outcome} | group, n / len(named), None, (n + unsure) / len(named), len(named), len(both))
        now = [s for s in heads[year] if test(s)]
        told = [s for s in now if s in posts[before]]
        new = [s for s in told if s not in heads[before] or not same(heads[before][s], heads[year][s])]
        unsure = [s for s in new if s in heads[before] and perhaps(heads[before][s], heads[year][s])]
        if told:
            say("new-to-school-share", year, group, len(new) / len(told), (len(new) - len(unsure)) / len(now),
                (len(new) + len(now) - len(told)) / len(now), len(told), len(now))
say("principal-turnover", "2023-24", {}, None, known=0, of=0, status="unknown")
say("new-to-school-share", "2023-24", {}, None, known=0, of=0, status="unknown")
say("turnover-outcome", "2023-24", {}, None, known=0, of=0, status="unknown")

# Posts.
for year in YEARS:
    every = set(listed[year]) | posts[year]
    for group, test in groups(year):
        here = [s for s in every if test(s)]
        if here:
            say("vacancies", year, group, sum(s not in heads[year] for s in here), known=len(here), of=len(here))
    for group, test in groups(year, ("cluster", "level")):
        here = [s for s in every if test(s)]
        if year != "2025-26":
            if group == {}:
                say("vacancies-expected", year, {}, None, known=0, of=len(here), status="unknown")
            continue
        mean = sum(rates.values()) / len(rates)
        say("vacancies-expected", year, group, len(here) * mean, len(here) * min(rates.values()), len(here) * max(rates.values()), len(here), len(here))

# Evidence.
for year in YEARS:
    people = {h["name"] for h in heads[year].values()}
    rows = [e for e in evidence if e["schoolYear"] == year]

    def covered(of):
        return {e.get("person") or heads[year].get(e["school"], {}).get("name") for e in of} & people

    name = lambda e: e["instrument"] or "Survey"
    say("evidence-coverage", year, {}, sum(bool(e["tags"]) for e in rows), known=len(covered([e for e in rows if e["tags"]])), of=len(people))
    for r in RESPONSIBILITIES:
        own = [e for e in rows if r in e["tags"]]
        say("evidence-coverage", year, {"responsibility": r}, len(own), known=len(covered(own)), of=len(people))
        for source in sorted({name(e) for e in rows}):
            of = [e for e in own if name(e) == source]
            say("evidence-coverage", year, {"responsibility": r, "source": source}, len(of), known=len(covered(of)), of=len(people))

lines = lambda rows: "[\n" + ",\n".join(json.dumps(r) for r in rows) + "\n]"
print('{"pair":' + json.dumps(pair) + ",".join(
    ["", *[f'\n"{name}":{lines(rows)}' for name, rows in (("school", school), ("leader", leader), ("rating", rating), ("survey", survey),
                                                          ("evidence", evidence), ("figures", figures))]]) + "}")
