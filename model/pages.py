#!/usr/bin/env python3
"""Write a corpus of news pages, and pages put together from their parts, in the form that train.c reads.

usage: pages.py corpus.jsonl.gz LEXICON > pages

Each line of the corpus is a page: {"publisher", "gold_body", "html", "text", "text_semi"}, the last two its visible
text, whole and less what a simple scraper leaves out. A hundred publishers are few; so the parts of a page are also
put together anew: what stands above one article, another's body, what stands below a third's; bodies alone; bodies
between teasers that are real prose, as 'related articles' are, under a heading of LEXICON/*/marker.tsv.

Writes for each page a line 'publishers text-bytes body-bytes' (publishers joined by +) and the bytes.
"""
import glob
import gzip
import html
import json
import random
import re
import sys

GRAM = 4
BODY_SHARE = 0.6    # of a line's 4-grams, to be of the body
WORD = re.compile(r"\w+")
TITLE = re.compile(r"<title[^>]*>(.*?)</title>", re.I | re.S)
ASSEMBLED = 6       # pages put together for each page of the corpus


def grams(words):
    return [tuple(words[i:i + GRAM]) for i in range(len(words) - GRAM + 1)]


class Page:
    """A page cut into what stands above the body, the body with its islands, and what stands below."""

    def __init__(self, page, field):
        self.publisher = page["publisher"].replace(" ", "_")
        self.text = page.get(field) or ""
        self.body = page.get("gold_body") or ""
        title = TITLE.search(page.get("html") or "")
        self.title = re.split(r" [|–—-] ", html.unescape(title.group(1)))[0].strip() if title else ""
        self.paragraphs = [line.strip() for line in self.body.split("\n") if line.strip()]
        known = set(grams(WORD.findall(self.body)))
        lines = [line.strip() for line in self.text.split("\n") if line.strip()]
        shares = [self.share_known(line, known) for line in lines]
        body = [i for i, share in enumerate(shares) if share >= BODY_SHARE and len(WORD.findall(lines[i])) > 2 * GRAM]
        first, last = (body[0], body[-1] + 1) if body else (0, 0)
        self.above, self.inside, self.below = lines[:first], lines[first:last], lines[last:]
        short = set(self.paragraphs)
        self.in_body = {line for line, share in zip(lines, shares) if share >= BODY_SHARE or line in short}

    @staticmethod
    def share_known(line, known):
        found = grams(WORD.findall(line))
        return sum(gram in known for gram in found) / len(found) if found else 0


def related_headings(lexicon):
    headings = []
    for path in sorted(glob.glob(lexicon + "/*/marker.tsv")):
        for line in open(path, encoding="utf-8"):
            phrase, _, marks = line.rstrip("\n").partition("\t")
            if "related" in marks.split() and not line.startswith("#"):
                headings.append(phrase[:1].upper() + phrase[1:])
    return headings or [""]


def teasers_above(main, heading, others, top, chance):
    """A page's date or menus, other stories with a sentence each, then the headline, perhaps twice."""
    lines = [line for line in top.above if re.search(r"\d", line)][:chance.randrange(2)]
    if chance.random() < 0.5:
        lines = top.above[:chance.randrange(len(top.above) + 1)]
        lines += [heading] * chance.randrange(2)
    for other in others:
        lead = other.paragraphs[0]
        lines += [other.title, chance.choice([lead, re.split(r"(?<=[.!?。]) ", lead)[0]])]
    if chance.random() < 0.3:
        lines += top.above[-chance.randrange(1, 20):]
    glued = chance.choice([[], [], [main.title], [chance.choice(WORD.findall(main.title)) + main.title]])
    return lines + [main.title] + glued


def teasers_below(heading, others, bottom, chance):
    """Other stories, a paragraph or two each, with or without headline, parted or not by a label."""
    titles, parts, labelled = chance.random(), chance.choice([1, 1, 2]), chance.randrange(3)
    label = chance.choice(bottom.below or [heading])
    lines = [heading]
    for i, other in enumerate(others):
        lines += [other.title] if chance.random() < titles else []
        lines += [label] if labelled == 2 else []
        lines += other.paragraphs[:parts]
        lines += [label] if labelled == 1 and i % chance.choice([1, 2]) == 0 else []
    return lines


def assemble(pages, headings, chance):
    """A page made of parts of several: its publishers, text and body."""
    main, top, bottom, *others = chance.sample(pages, 9)
    used, above, inside, below = [main, top, bottom], top.above, main.inside, bottom.below
    kind = chance.choice(["parts", "parts", "body", "teasers above", "teasers above", "teasers below", "teasers below"])
    if kind != "parts":
        inside = inside[:chance.choice([2, 3, 5, 8, 15, 30, 1000])]
        above = top.above[len(top.above) - chance.randrange(40):] if chance.random() < 0.3 else []
        above = above + [main.title] * chance.randrange(3)
        below = bottom.below[len(bottom.below) - chance.randrange(40):] if chance.random() < 0.7 else []
    if kind == "teasers above":
        others = others[:chance.randrange(1, 5)]
        above = teasers_above(main, chance.choice(headings), others, top, chance)
    if kind == "teasers below":
        others = others[:chance.randrange(1, 7)]
        below = teasers_below(chance.choice(headings), others, bottom, chance) + below
    if kind.startswith("teasers"):
        used = used + others
    gap = chance.choice(["\n", "\n\n", "\n\n"])
    body = [line for line in inside if line in main.in_body]
    return sorted({page.publisher for page in used}), gap.join(above + inside + below), "\n".join(body)


def write(publishers, text, body):
    text, body = text.encode("utf-8", "replace"), body.encode("utf-8", "replace")
    if text and body:
        sys.stdout.buffer.write(f"{'+'.join(publishers)} {len(text)} {len(body)}\n".encode() + text + body)


def main():
    corpus, lexicon = sys.argv[1:]
    chance = random.Random(1)
    records = [json.loads(line) for line in gzip.open(corpus, "rt", encoding="utf-8")]
    headings = related_headings(lexicon)
    pages = [Page(record, field) for record in records for field in ("text", "text_semi")]
    for page in pages:
        write([page.publisher], page.text, page.body)
    pages = [page for page in pages if page.inside and page.title]
    for _ in range(ASSEMBLED * len(records)):
        write(*assemble(pages, headings, chance))


main()
