"""Stories, as one would find them with scikit-learn in an afternoon.

TF-IDF of headline and text, the neighbours of each article by cosine among those published within
some days of it, and the connected components of that graph. Set up as scikit-learn's own pages have
it: https://scikit-learn.org/stable/modules/feature_extraction.html#tfidf-term-weighting (sublinear
counts and stop words for news) and https://scikit-learn.org/stable/modules/neighbors.html (brute
force, the only way for sparse vectors and for the cosine).

Arguments: the articles (a line of JSON each: id, title, text, publishedSeconds or null), the
file for the stories (an id and the number of its story a line), days, cosine. Prints one line of
JSON.
"""

import json
import os
import sys
import time

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.neighbors import NearestNeighbors


def windows(published, days):
    """Pairs of arrays: the articles of some days, and those among which their neighbours are."""
    dated = np.flatnonzero(~np.isnan(published))
    undated = np.flatnonzero(np.isnan(published))
    if undated.size:
        yield undated, undated
    blocks = (published[dated] // (days * 86400)).astype(int)
    for block in np.unique(blocks):
        here = dated[blocks == block]
        yield here, dated[(blocks == block) | (blocks == block - 1)]


def stories(texts, published, days, cosine):
    vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)
    pairs = [], []
    for here, among in windows(published, days):
        neighbours = NearestNeighbors(radius=1 - cosine, metric="cosine", algorithm="brute")
        neighbours.fit(vectors[among])
        near = neighbours.radius_neighbors_graph(vectors[here], mode="connectivity").tocoo()
        one, other = here[near.row], among[near.col]
        close = ~(np.abs(published[one] - published[other]) > days * 86400)
        pairs[0].append(one[close])
        pairs[1].append(other[close])
    one, other = np.concatenate(pairs[0]), np.concatenate(pairs[1])
    graph = coo_matrix((np.ones(one.size), (one, other)), shape=(len(texts), len(texts)))
    return connected_components(graph, directed=False)[1]


def main(articles, output, days, cosine):
    with open(articles, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    texts = [(row["title"] or "") + "\n" + row["text"] for row in rows]
    # None becomes NaN.
    published = np.array([row["publishedSeconds"] for row in rows], dtype=float)
    # What is loaded with the first call counts among the start.
    stories(texts[:100], published[:100], days, cosine)
    ready = time.time() - float(os.environ["PEER_LAUNCHED"])
    start, before = time.perf_counter(), time.process_time()
    labels = stories(texts, published, days, cosine)
    seconds, processor = time.perf_counter() - start, time.process_time() - before
    with open(output, "w", encoding="utf-8") as lines:
        for row, label in zip(rows, labels):
            lines.write(f"{row['id']}\t{label}\n")
    print(
        json.dumps(
            {
                "startSeconds": ready,
                "items": len(rows),
                "seconds": seconds,
                "cpuSeconds": processor,
            }
        )
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], float(sys.argv[3]), float(sys.argv[4]))
