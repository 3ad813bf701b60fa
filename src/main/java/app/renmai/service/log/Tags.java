package app.renmai.service.log;

import app.renmai.text.Folding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tags: # and a word. */
final class Tags {
    private static final Pattern TAG =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}&&[^\\p{IsHan}]])[#＃]([\\p{L}\\p{M}\\p{N}_-]{1,80})[#＃]?");

    private static final int MOST = 40;

    private Tags() {}

    static List<Part<String>> read(Line line) {
        List<Part<String>> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(line.text()).region(0, line.length());
        Set<String> seen = new HashSet<>();
        while (tag.find()) {
            line.take(tag.start(), tag.end());
            if (tags.size() < MOST && seen.add(Folding.fold(tag.group(1)))) {
                tags.add(Part.certain(new Span(tag.start(), tag.end()), tag.group(1)));
            }
        }
        return tags;
    }
}
