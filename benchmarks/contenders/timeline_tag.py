"""This product: tagging and resolving, one process."""

from rounds import run

from timeline import documents, expressions

run(documents.from_text, lambda document: len(expressions.tag(document).expressions))
