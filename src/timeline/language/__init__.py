"""English: sentences, tagged words and verb groups, by lexicon and rule."""

from timeline.language.sentences import Span, split
from timeline.language.tokens import Tokens, tokenize
from timeline.language.verbs import Operator, VerbGroup, parsed, verb_groups

__all__ = ["Operator", "Span", "Tokens", "VerbGroup", "parsed", "split", "tokenize", "verb_groups"]
