#!/usr/bin/env python3
"""Writes Sources/Lexicon/Gazetteer+Generated.swift: the places of the city, and enough of the rest of China to keep it out.

    pip download --no-deps cpca==0.5.5 && unzip cpca-0.5.5-py3-none-any.whl cpca/resources/adcodes.csv
    scripts/lexicon/gazetteer.py gazetteer.json cpca/resources/adcodes.csv > Sources/Lexicon/Gazetteer+Generated.swift

Sources: gazetteer.json (collected for this project: township codes of the National Bureau of Statistics, release of 2023,
and the State Council's decisions on districts; each entry there names its own source and confidence); cpca 0.5.5 (PyPI),
MIT licence, (c) 2018 QinYuan Du: provinces, prefectures and counties of China.

A line: name, level, districts (joined by +), the unit as the gazetteer writes it, first year, last year.
Levels: D district, d its short name, U town or street, u its name without 镇/街道, w the same where it is a common word
too and counts only before a suffix, L a unit that is not confirmed, Z zone, E elsewhere, e elsewhere's short name.
"""
import csv
import json
import re
import sys

# Short names that are common words, given names or roads: they need a suffix. The rest is decided by frequency.
WORDLIKE = set("下村 下东 中村 国瓷 思聪 小田 兰村 石洲 七地 火田 新市 龙船 长庆 云阳 左权 水口 湖口 江口 官庄 浦口 枫林 茶山 龙潭 "
               "大障 学林 嘉树 虎溪 策源 界首 马江 春联 江桥 船形 虎踞 湘东 平水 清水 荷花 东风 平山 曲尺 八团 三河 庆云 石亭 明照 小田 十都 南洲".split())
# Nothing but the whole name will do: a road, an old name of the city, an everyday word.
NEVER_BARE = set("嵩山路 泰山路 建设 建宁 园艺 城关".split())
DAYS_OF_ZONE = {"云龙": 2009, "云龙示范区": 2009, "株洲云龙示范区": 2009}
ZONE = "株洲经开区"


def main():
    gazetteer = json.load(open(sys.argv[1], encoding="utf-8"))
    rows = {}

    def add(name, level, districts, unit="", first="", last=""):
        rows.setdefault(name, (name, level, "+".join(districts), unit, str(first), str(last)))

    by_code = {d["code"]: d["name"] for d in gazetteer["districts"]}
    for d in gazetteer["districts"]:
        name = d["name"]
        add(name, "D", [name])
        if len(name) > 2:
            add(name[:-1], "d", [name])
        for former in d["former"]:
            if re.fullmatch(r"..[县市区]|..县|.县", former["name"]) and former["name"] not in ("东区", "南区", "北区", "郊区"):
                add(former["name"], "D", [name], "", "", "")
    add("醴陵县", "D", ["醴陵市"])
    for z in gazetteer["zones"]:
        if "株洲经开区" in z["aliases"]:
            for alias in [z["name"]] + z["aliases"]:
                level = {"云龙": "d", "经开区": "z"}.get(alias, "Z")
                add(alias, level, [ZONE], "", DAYS_OF_ZONE.get(alias, ""))
        elif "株洲高新区" in z["aliases"]:
            for alias in [z["name"]] + z["aliases"] + ["株洲市高新技术产业开发区", "高新技术产业开发区"]:
                add(alias, "z" if alias in ("高新区", "高新技术产业开发区") else "Z", [by_code[z["district"]]], "", 1992)
    for d in gazetteer["districts"]:
        name = d["name"]
        for u in d["units"] + d.get("former_units", []):
            kind = u["kind"].split("/")[0]
            full = u["name"]
            if kind not in ("街道", "镇", "乡", "民族乡", "公社", "场"):
                if u["confidence"] == "high" and len(full) > 4:
                    add(full, "U", [name], full)
                continue
            stem = re.sub(r"(街道|瑶族乡|公社|镇|乡|场)$", "", full)
            low = u["confidence"] == "low"
            stems = {stem}
            for alias in u.get("aliases", []) or []:
                if "(" in alias or alias == "首善镇" or alias.endswith(("办事处", "街道办")):
                    continue
                if alias == "仙霞镇":
                    add(alias, "L", [name], full)
                    continue
                stems.add(re.sub(r"(街道|瑶族乡|镇|乡)$", "", alias))
            for s in sorted(stems):
                if s in by_code.values() or s + "区" in by_code.values() or s in ("城关",):
                    level = "U"
                else:
                    level = "U"
                if low:
                    for suffix in ("镇", "乡"):
                        add(s + suffix, "L", [name], full)
                    continue
                for suffix in ("街道", "镇", "乡", "公社", "人民公社", "办事处", "瑶族乡", "街道办"):
                    if s == "城关" or (s in ("东风", "平山", "三河") and suffix != kind):
                        continue
                    add(s + suffix, level, [name], full)
                if s in NEVER_BARE:
                    continue
                if s in WORDLIKE or frequency(s) >= 60:
                    add(s, "w", [name], full)
                elif u["confidence"] != "low":
                    add(s, "u", [name], full)
    local = {r[0] for r in rows.values()}
    for row in csv.DictReader(open(sys.argv[2], encoding="utf-8")):
        code, name = row["adcode"][:6], row["name"]
        if code.startswith("4302") or name in ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划") or code == "430000":
            continue
        if name in local:
            continue
        if len(name) > 2 or name.endswith("县"):
            add(name, "E", [])
        short = re.sub(r"(特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|省|市|地区|盟)$", "", name)
        if code.endswith("00") and short != name and 2 <= len(short) <= 3 and short not in local:
            add(short, "e", [])
    for name in gazetteer["neighbours_not_zhuzhou"]:
        if name not in local:
            add(name, "e", [])
    print("// Generated by scripts/lexicon/gazetteer.py. Do not edit.")
    print("// Sources: township codes of the National Bureau of Statistics (2023), the State Council's decisions on districts,")
    print("// and cpca 0.5.5 (MIT licence, (c) 2018 QinYuan Du) for places elsewhere.")
    print("// swift-format-ignore-file")
    print()
    print("extension Gazetteer {")
    print("  /// A place a line: name, level, districts, unit, first year, last year; tabs between.")
    print('  static let builtInText: StaticString = """')
    for row in sorted(rows.values(), key=lambda r: "DdZzUuwLEe".index(r[1])):
        print("\t".join(row).rstrip("\t"))
    print('"""')
    print("}")


FREQUENCIES = {}


def frequency(word):
    if not FREQUENCIES:
        text = open("Sources/Lexicon/WordTable+Generated.swift", encoding="utf-8").read().split('#"""\n')[1].split('\n"""#')[0]
        for line in text.split("\n"):
            for tail, level in re.findall(r"([^\x00-\x7f]*)([\x30-\x7f])", line[1:]):
                FREQUENCIES[line[0] + tail] = 2.718281828 ** ((ord(level) - 48) / 4)
    return FREQUENCIES.get(word, 0)


main()
