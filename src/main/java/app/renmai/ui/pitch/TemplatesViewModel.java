package app.renmai.ui.pitch;

import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.Template;
import app.renmai.service.pitch.Known;
import app.renmai.service.pitch.TemplateFiles;
import app.renmai.service.pitch.TemplatePlan;
import app.renmai.service.pitch.Templates;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The templates of a language: those that come with the program, and the user's own to change. */
final class TemplatesViewModel extends ViewModel {
    private final Desk desk;
    private final Templates templates;
    private final StringProperty language;
    private final ReadOnlyListWrapper<Template> all =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ObjectProperty<Optional<Template>> chosen =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<String, String>> values =
            new ReadOnlyObjectWrapper<>(Map.of());
    private Optional<String> wanted = Optional.empty();
    private Optional<Long> previewed = Optional.empty();

    TemplatesViewModel(Desk desk) {
        super(desk.services().workspace(), desk.ui(), desk::problem, "template");
        this.desk = desk;
        this.templates = desk.services().templates();
        this.language = new SimpleStringProperty(Templates.language(desk.locale().toLanguageTag()));
        language.subscribe(this::find);
        language.subscribe(this::know);
    }

    /** The words that are known for the contact the preview is for. */
    ReadOnlyObjectProperty<Map<String, String>> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    /** Says for whom the preview is. */
    void previewFor(long contact) {
        previewed = Optional.of(contact);
        know();
    }

    private void know() {
        previewed.ifPresent(
                contact ->
                        load(
                                "known",
                                desk.services().drafting().known(contact, language.get()),
                                known -> values.set(known.map(Known::values).orElse(Map.of()))));
    }

    /** Looks at files, and hands over what would come in. */
    void plan(List<Path> chosen, Consumer<TemplatePlan> next) {
        then(templates.files().plan(chosen, language.get()), next);
    }

    /** Brings in what a plan says; the toast offers to undo it. */
    void take(TemplatePlan plan) {
        then(
                templates.files().take(plan),
                count -> desk.toasts().undoable(desk.text("template.import.done", count)));
    }

    /** Writes one template into a file. */
    void export(List<Template> chosen, Path file) {
        then(
                TemplateFiles.write(chosen, file),
                path ->
                        desk.toasts()
                                .show(
                                        desk.text(
                                                "template.export.done",
                                                chosen.size(),
                                                path.getFileName().toString())));
    }

    /** Hands over all templates of the user's, in whatever language. */
    void own(Consumer<List<Template>> next) {
        then(templates.own(), next);
    }

    /** The language of the templates shown. */
    StringProperty languageProperty() {
        return language;
    }

    /** The templates in that language. */
    ReadOnlyListProperty<Template> allProperty() {
        return all.getReadOnlyProperty();
    }

    /** The template that is looked at. */
    ObjectProperty<Optional<Template>> chosenProperty() {
        return chosen;
    }

    @Override
    protected void reload() {
        find();
        know();
    }

    private void find() {
        load("all", templates.in(language.get()), this::take);
    }

    private void take(List<Template> found) {
        Optional<String> key = wanted.or(() -> chosen.get().map(Template::key));
        Optional<Template> next =
                found.stream().filter(each -> key.equals(Optional.of(each.key()))).findFirst();
        wanted = Optional.empty();
        all.setAll(found);
        chosen.set(next.or(() -> found.stream().findFirst()));
    }

    /** Makes a copy of the chosen template; the copy is chosen and can be changed. */
    void duplicate() {
        chosen.get()
                .ifPresent(
                        template ->
                                added(
                                        templates.duplicate(
                                                template,
                                                desk.text("template.copy.name", template.name()))));
    }

    /** Adds an empty template; it is chosen and can be changed. */
    void addEmpty() {
        added(
                templates.add(
                        new Template(
                                0,
                                "",
                                language.get(),
                                desk.text("template.new.name"),
                                "",
                                Pitch.Kind.FIRST_NOTE,
                                "",
                                "")));
    }

    private void added(CompletableFuture<String> key) {
        then(
                key,
                made -> {
                    wanted = Optional.of(made);
                    find();
                });
    }

    /** Changes the chosen template, if it is the user's and anything changes. */
    void edit(UnaryOperator<Template> change) {
        chosen.get()
                .filter(template -> !template.builtIn())
                .ifPresent(
                        template -> {
                            Template changed = change.apply(template);
                            if (!changed.equals(template)) {
                                chosen.set(Optional.of(changed));
                                act(templates.edit(changed));
                            }
                        });
    }

    /** Deletes the chosen template, if it is the user's; the toast offers to undo it. */
    void delete() {
        chosen.get()
                .filter(template -> !template.builtIn())
                .ifPresent(
                        template ->
                                then(
                                        templates.delete(template),
                                        _ ->
                                                desk.toasts()
                                                        .undoable(
                                                                desk.text(
                                                                        "template.deleted",
                                                                        template.name()))));
    }
}
