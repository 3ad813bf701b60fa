package app.renmai.service.log;

import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Standing;
import app.renmai.service.cadence.Touch;
import app.renmai.service.contact.ContactRow;
import app.renmai.text.SearchKey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people of the phrases: two called Wang Ning, two of the family Chen. */
final class Acquaintances {
    private Acquaintances() {}

    static People all() {
        List<ContactRow> rows = new ArrayList<>();
        add(rows, PersonName.of("曾", "慧"));
        add(rows, PersonName.of("王", "宁"));
        add(rows, PersonName.of("王", "宁"));
        add(rows, PersonName.of("陈", "博"));
        add(rows, PersonName.of("陈", "明远"));
        add(rows, PersonName.of("刘", "同"));
        add(rows, PersonName.of("林", "悦"));
        add(rows, PersonName.of("欧阳", "静"));
        add(rows, PersonName.of("周", "宁"));
        add(rows, new PersonName("徐", "", "帆", "", "", "老猫", ""));
        add(rows, PersonName.of("Becker", "Tom"));
        add(rows, PersonName.of("Smith", "Ann"));
        add(rows, PersonName.of("Novak", "Peter"));
        add(rows, PersonName.of("孙", "莉"));
        return new NameIndex(rows);
    }

    private static void add(List<ContactRow> rows, PersonName name) {
        String key = SearchKey.of(name.parts(app.renmai.text.NameParts::new), name.phonetic());
        long id = rows.size() + 1;
        rows.add(
                new ContactRow(
                        id,
                        name,
                        key,
                        key,
                        null,
                        "",
                        "",
                        List.of(),
                        null,
                        Touch.NONE,
                        Standing.MET,
                        Set.of(),
                        "",
                        null,
                        Map.of(),
                        ""));
    }
}
