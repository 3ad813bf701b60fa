package app.renmai.exchange.brief;

import app.renmai.exchange.brief.BriefSheet.Entry;
import app.renmai.exchange.brief.BriefSheet.Look;
import app.renmai.exchange.brief.BriefSheet.Section;

import java.util.regex.Pattern;

/** A brief as plain text and as Markdown. */
public final class BriefText {
    /** What Markdown would read as more than text. */
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~]|&(?=#?\\w+;)");

    /** What would begin a list. */
    private static final Pattern BULLET = Pattern.compile("^(\\d*)([-+.)])(?=\\s|$)");

    private BriefText() {}

    /** As plain text, for a message or a note. */
    public static String plain(BriefSheet sheet) {
        StringBuilder text = new StringBuilder();
        line(text, (sheet.title() + " " + sheet.otherName()).strip());
        line(text, sheet.subtitle());
        line(text, joined(sheet.when(), sheet.where()));
        text.append('\n');
        line(text, sheet.sentence().text());
        for (Section section : sheet.sections()) {
            text.append('\n').append(section.label()).append('\n');
            for (Entry entry : section.entries()) {
                text.append(entry.look() == Look.BOX ? "  [ ] " : "  - ").append(one(entry.text()));
                text.append(entry.note().isEmpty() ? "" : " (" + one(entry.note()) + ")")
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** As Markdown. What stands in it is text, whatever it looks like. */
    public static String markdown(BriefSheet sheet) {
        StringBuilder text = new StringBuilder();
        line(text, "# " + escaped((sheet.title() + " " + sheet.otherName()).strip()));
        paragraph(text, sheet.subtitle());
        paragraph(text, joined(sheet.when(), sheet.where()));
        text.append("\n> ").append(escaped(one(sheet.sentence().text()))).append('\n');
        for (Section section : sheet.sections()) {
            String number = section.number() == 0 ? "" : section.number() + ". ";
            text.append("\n## ").append(number).append(escaped(section.label())).append("\n\n");
            for (Entry entry : section.entries()) {
                text.append(entry.look() == Look.BOX ? "- [ ] " : "- ");
                text.append(escaped(one(entry.text())));
                text.append(source(entry)).append('\n');
            }
        }
        text.append("\n---\n\n").append(escaped(sheet.labels().ready())).append('\n');
        return text.toString();
    }

    private static String source(Entry entry) {
        if (entry.note().isEmpty()) {
            return "";
        }
        String note = escaped(one(entry.note()));
        String link = entry.link().replaceAll("[<>\\s\\\\]", "");
        return " – *" + (link.isEmpty() ? note : "[" + note + "](<" + link + ">)") + "*";
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + " · " + other;
    }

    private static void line(StringBuilder text, String line) {
        if (!line.isBlank()) {
            text.append(one(line)).append('\n');
        }
    }

    private static void paragraph(StringBuilder text, String words) {
        if (!words.isBlank()) {
            text.append('\n').append(escaped(one(words))).append('\n');
        }
    }

    private static String one(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String escaped(String text) {
        String escaped = SPECIAL.matcher(text).replaceAll("\\\\$0");
        return BULLET.matcher(escaped).replaceFirst("$1\\\\$2");
    }
}
