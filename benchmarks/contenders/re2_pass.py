"""The limit: one RE2 pass for the patterns of all rules, which finds candidates and gives none a meaning."""

import re

import re2
from rounds import run

from timeline.expressions.registry import rules

options = re2.Options()
options.max_mem = 1 << 28
options.case_sensitive = False
options.longest_match = True
patterns = (re.sub(r"\(\?P<\w+>", "(?:", rule.pattern) for rule in rules())
automaton = re2.compile(rf"\b(?:{'|'.join(patterns)})\b".encode(), options)

run(lambda text, published: text.encode(), lambda data: sum(1 for _ in automaton.finditer(data)))
