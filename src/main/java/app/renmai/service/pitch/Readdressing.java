package app.renmai.service.pitch;

import app.renmai.service.pitch.FoldedText.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Turns the words with which a letter addresses somebody into the placeholder for them: any name in
 * the greeting, and further down a name at the beginning of a sentence with a comma after it. A
 * name of which something is told stays, and is for the writer to look at.
 */
final class Readdressing {
    private static final String PLACE = "{{" + Placeholders.ADDRESS_AS + "}}";
    private static final String BEFORE = ".!?。！？\n";
    private static final String AFTER = ",，:：、!！";

    private Readdressing() {}

    /** A subject with every name of the first as the placeholder. */
    static String subject(String subject, Belongings first) {
        return replaced(subject, names(subject, first));
    }

    /** A text in which whoever it is to is no longer addressed by the first one's name. */
    static String body(String body, Belongings first) {
        int greeting = 0;
        while (greeting < body.length() && Character.isWhitespace(body.charAt(greeting))) {
            greeting++;
        }
        int newline = body.indexOf('\n', greeting);
        int end = newline < 0 ? body.length() : newline;
        List<Span> addressed = new ArrayList<>();
        for (Span span : names(body, first)) {
            if (span.end() <= end || addresses(body, span)) {
                addressed.add(span);
            }
        }
        return replaced(body, addressed);
    }

    private static boolean addresses(String text, Span span) {
        int before = span.start() - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        boolean begins = before < 0 || BEFORE.indexOf(text.charAt(before)) >= 0;
        boolean called = span.end() < text.length() && AFTER.indexOf(text.charAt(span.end())) >= 0;
        return begins && called;
    }

    /** Where the first is named; of overlapping places the longest. */
    private static List<Span> names(String text, Belongings first) {
        FoldedText folded = new FoldedText(text);
        List<Span> all = new ArrayList<>();
        first.of(Belonging.Kind.NAME).forEach(name -> all.addAll(folded.find(name)));
        all.sort(Comparator.comparingInt(span -> span.start() - span.end()));
        List<Span> longest = new ArrayList<>();
        for (Span span : all) {
            if (longest.stream().noneMatch(span::touches)) {
                longest.add(span);
            }
        }
        longest.sort(Comparator.comparingInt(Span::start));
        return longest;
    }

    private static String replaced(String text, List<Span> spans) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Span span : spans) {
            out.append(text, from, span.start()).append(PLACE);
            from = span.end();
        }
        return out.append(text, from, text.length()).toString();
    }
}
