package app.renmai.ui.contact;

import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Calendar;
import app.renmai.model.contact.ImportantDate.Kind;
import app.renmai.model.shared.PartialDate;
import app.renmai.text.Lunar;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Times;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.row.Typed;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A date worth remembering, solar or lunar, whole or in part. */
final class DateRow extends ContactRow<ImportantDate> {
    private final ComboBox<Kind> kind = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextField date = new TextField();
    private final CheckBox lunar = new CheckBox();
    private final CheckBox leap = new CheckBox();

    private DateRow(Desk desk, ContactPageViewModel model, @Nullable String invite) {
        super(desk, model, invite);
    }

    static DateRow of(Desk desk, ContactPageViewModel model) {
        return new DateRow(desk, model, null);
    }

    static DateRow adding(Desk desk, ContactPageViewModel model) {
        return new DateRow(desk, model, desk.text("contact.date.add"));
    }

    @Override
    protected Node content(ImportantDate shown) {
        Button main = text(Days.text(desk(), shown));
        main.setGraphic(shown.kind() == Kind.BIRTHDAY ? Icons.cake() : Icons.of(Feather.CALENDAR));
        Label detail = new Label(detail(shown));
        detail.getStyleClass().addAll("small", "row-detail", "under-icon");
        detail.setWrapText(true);
        return new VBox(main, detail);
    }

    private String detail(ImportantDate shown) {
        List<String> words = new ArrayList<>();
        words.add(title(shown));
        LocalDate today = desk().times().today();
        Days.age(shown, today).ifPresent(age -> words.add(desk().text("contact.date.age", age)));
        Days.next(shown, today)
                .ifPresent(
                        day ->
                                words.add(
                                        day.equals(today)
                                                ? desk().text("contact.date.today")
                                                : desk().text(
                                                                "contact.date.next",
                                                                desk().times().day(day))));
        return String.join(" · ", words);
    }

    private String title(ImportantDate shown) {
        return shown.kind() == Kind.OTHER && !shown.label().isEmpty()
                ? shown.label()
                : kindText(shown.kind());
    }

    private String kindText(Kind each) {
        return desk().text("contact.date.kind." + each.code());
    }

    @Override
    protected List<Node> fields() {
        kind.getItems().setAll(Kind.values());
        kind.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Kind each) {
                        return each == null ? "" : kindText(each);
                    }

                    @Override
                    public Kind fromString(String text) {
                        throw new IllegalStateException("kinds are chosen, not typed");
                    }
                });
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.setAccessibleText(desk().text("contact.date.kind"));
        name(name, desk().text("contact.date.name"));
        name.managedProperty().bind(kind.valueProperty().isEqualTo(Kind.OTHER));
        name.visibleProperty().bind(name.managedProperty());
        date.setPromptText(desk().text("contact.date.prompt"));
        date.setAccessibleText(desk().text("contact.date.value"));
        lunar.setText(desk().text("contact.date.lunar"));
        leap.setText(desk().text("contact.date.leap"));
        leap.visibleProperty().bind(lunar.selectedProperty());
        date.textProperty()
                .subscribe(
                        text ->
                                Lunar.read(text)
                                        .ifPresent(
                                                read -> {
                                                    lunar.setSelected(true);
                                                    leap.setSelected(read.leap());
                                                }));
        return List.of(date, kind, name, new HBox(16, lunar, leap));
    }

    @Override
    protected Node first() {
        return date;
    }

    @Override
    protected void fill(@Nullable ImportantDate shown) {
        kind.setValue(shown == null ? Kind.BIRTHDAY : shown.kind());
        name.setText(shown == null ? "" : shown.label());
        lunar.setSelected(shown != null && shown.calendar() == Calendar.CHINESE);
        leap.setSelected(shown != null && shown.leapMonth());
        date.setText(shown == null ? "" : typed(shown));
    }

    /** As it is best typed again: lunar words in Chinese, digits for lunar dates in English. */
    private String typed(ImportantDate shown) {
        boolean digits = Days.lunar(shown).isPresent() && !desk().messages().chinese();
        return digits ? shown.date().toString().replace("--", "") : Days.text(desk(), shown);
    }

    @Override
    protected Typed<ImportantDate> read() {
        if (date.getText().isBlank()) {
            return editingNew()
                    ? new Typed.Nothing<>()
                    : new Typed.Refused<>(desk().text("contact.date.missing"));
        }
        Optional<PartialDate> day = lunarWords().or(() -> Times.readInPart(date.getText()));
        if (day.isEmpty()) {
            return new Typed.Refused<>(desk().text("contact.date.unread"));
        }
        if (kind.getValue() == Kind.OTHER && name.getText().isBlank()) {
            return new Typed.Refused<>(desk().text("contact.date.nameless"));
        }
        return new Typed.Value<>(
                new ImportantDate(
                        editingNew() ? 0 : item().id(),
                        kind.getValue(),
                        kind.getValue() == Kind.OTHER ? name.getText().strip() : "",
                        day.get(),
                        lunar.isSelected() ? Calendar.CHINESE : Calendar.GREGORIAN,
                        lunar.isSelected() && leap.isSelected()));
    }

    private Optional<PartialDate> lunarWords() {
        try {
            return Lunar.read(date.getText())
                    .map(read -> new PartialDate(read.year(), read.month(), read.day()));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    @Override
    protected void save(ImportantDate typed) {
        model().saveDate(typed);
    }

    @Override
    protected void delete(ImportantDate shown) {
        model().deleteDate(shown);
    }
}
