package app.renmai.service.pitch;

import app.renmai.model.contact.PersonName;
import app.renmai.text.Folding;
import app.renmai.text.NameFormat;
import app.renmai.text.NameOrder;
import app.renmai.text.NameParts;
import app.renmai.text.Pinyin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All the ways in which a letter may name somebody. */
final class NameForms {
    /** What follows a family or a whole name in Chinese. */
    private static final List<String> HAN_TITLES =
            List.of(
                    "总", "总监", "总经理", "经理", "主任", "部长", "处长", "局长", "院长", "校长", "台长", "所长", "董事长",
                    "董", "老师", "教授", "博士", "医生", "律师", "工", "导演", "主编", "先生", "女士", "小姐", "同学");

    private static final List<String> HAN_BEFORE = List.of("小", "老");

    /** What stands before a family name in Latin letters. */
    private static final List<String> LATIN_TITLES =
            List.of(
                    "Mr",
                    "Mr.",
                    "Ms",
                    "Ms.",
                    "Mrs",
                    "Mrs.",
                    "Miss",
                    "Mx",
                    "Mx.",
                    "Dr",
                    "Dr.",
                    "Prof",
                    "Prof.",
                    "Professor",
                    "Director",
                    "Manager",
                    "President",
                    "Chairman",
                    "Editor");

    private final Set<String> forms = new LinkedHashSet<>();

    private NameForms() {}

    /** All forms of a name, the whole ones first. */
    static Set<String> of(PersonName name, String addressAs) {
        NameForms forms = new NameForms();
        forms.add(addressAs);
        forms.whole(name);
        forms.add(name.nickname());
        if (Folding.eastAsian(name.family() + name.given())) {
            forms.han(name);
        } else {
            forms.latin(name.family());
            forms.single(name.family());
            forms.single(name.given());
        }
        return forms.forms;
    }

    /** The forms that name somebody without a doubt: no family or given name alone. */
    static Set<String> whole(PersonName name, String addressAs) {
        NameForms forms = new NameForms();
        forms.whole(name);
        // “Tom” alone is how many a colleague is addressed.
        if (Folding.eastAsian(addressAs) || addressAs.contains(" ")) {
            forms.add(addressAs);
        }
        return forms.forms;
    }

    private void whole(PersonName name) {
        NameParts parts = name.parts(NameParts::new);
        for (NameOrder order : NameOrder.values()) {
            String display = NameFormat.display(parts, order);
            if (!name.family().isEmpty() && !name.given().isEmpty()) {
                add(display);
            }
        }
        String latin = NameFormat.otherScript(parts);
        int space = latin.indexOf(' ');
        if (space > 0) {
            add(latin);
            String family = latin.substring(0, space);
            String given = latin.substring(space + 1);
            add(given + " " + family);
            add(given + family);
            add(family + given);
        }
        if (name.phonetic().contains(" ")) {
            add(name.phonetic());
        }
    }

    private void han(PersonName name) {
        String family = name.family();
        String whole = family + name.given();
        for (String title : HAN_TITLES) {
            if (!family.isEmpty()) {
                add(family + title);
            }
            if (!name.given().isEmpty()) {
                add(whole + title);
            }
        }
        if (family.codePointCount(0, family.length()) == 1) {
            HAN_BEFORE.forEach(before -> add(before + family));
        }
        if (name.given().codePointCount(0, name.given().length()) > 1) {
            add(name.given());
        }
        if (Folding.hasHan(family)) {
            String latin = capital(Pinyin.surname(family));
            latin(latin);
            single(latin);
        }
        if (Folding.hasHan(name.given())) {
            single(capital(Pinyin.of(name.given())));
        }
    }

    private void latin(String family) {
        if (!family.isEmpty()) {
            LATIN_TITLES.forEach(title -> add(title + " " + family));
        }
    }

    /** A single letter is an initial, no name. */
    private void single(String word) {
        if (word.length() > 1) {
            add(word);
        }
    }

    private static String capital(String syllables) {
        String word = syllables.replace(" ", "");
        return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private void add(String form) {
        if (!form.isBlank()) {
            forms.add(form.strip());
        }
    }
}
