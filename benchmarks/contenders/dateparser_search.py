"""dateparser: `search_dates` for English, relative dates leaning on the publication date."""

from datetime import datetime

from dateparser.search import search_dates
from rounds import run


def work(article: tuple[str, datetime]) -> int:
    text, published = article
    return len(search_dates(text, languages=["en"], settings={"RELATIVE_BASE": published}) or ())


run(lambda text, published: (text, datetime.fromisoformat(published)), work)
