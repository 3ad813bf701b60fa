package app.renmai.ui.pitch;

import app.renmai.model.pitch.Template;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.pitch.Drafting;
import app.renmai.service.pitch.Known;
import app.renmai.service.pitch.Matter;
import app.renmai.service.pitch.Templates;
import app.renmai.store.outreach.StopWishStore;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Route;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Beginning a pitch: to whom, and from which template in which language. */
final class DraftViewModel extends ViewModel {
    private final Desk desk;
    private final @Nullable Matter matter;
    private final ReadOnlyObjectWrapper<Optional<Recipient>> recipient =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
    private final StringProperty language;
    private final ReadOnlyListWrapper<Template> templates =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ObjectProperty<Optional<Template>> chosen =
            new SimpleObjectProperty<>(Optional.empty());
    private Optional<Long> to = Optional.empty();
    private Map<String, String> profile = Map.of();
    private boolean drafting;

    /**
     * Whom it is to, and what is known of them for a text.
     *
     * @param known what is known
     */
    record Recipient(Known known) {
        long id() {
            return contact().contact().id();
        }

        ContactDetails contact() {
            return known.contact();
        }
    }

    /**
     * @param matter what the pitch is to be about, or null
     */
    DraftViewModel(Desk desk, @Nullable Matter matter) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "template",
                StopWishStore.TABLE,
                "workspace_setting");
        this.desk = desk;
        this.matter = matter;
        this.language = new SimpleStringProperty(Templates.language(desk.locale().toLanguageTag()));
        language.subscribe(
                () -> {
                    loadTemplates();
                    to.ifPresent(this::choose);
                });
    }

    /** Whom it is to; empty while nobody is chosen. */
    ReadOnlyObjectProperty<Optional<Recipient>> recipientProperty() {
        return recipient.getReadOnlyProperty();
    }

    /** The language of the templates, {@link Templates#ENGLISH} or {@link Templates#CHINESE}. */
    StringProperty languageProperty() {
        return language;
    }

    /** The templates in that language; the empty page is none of them. */
    ReadOnlyListProperty<Template> templatesProperty() {
        return templates.getReadOnlyProperty();
    }

    /** The template to begin from; empty for an empty page. */
    ObjectProperty<Optional<Template>> chosenProperty() {
        return chosen;
    }

    /** What the pitch is to be about. */
    Optional<Matter> matter() {
        return Optional.ofNullable(matter);
    }

    /** The words that are known for the placeholders of a preview. */
    Map<String, String> values() {
        Map<String, String> values =
                new HashMap<>(recipient.get().map(to -> to.known().values()).orElse(profile));
        matter().map(Matter::plain).ifPresent(values::putAll);
        return values;
    }

    @Override
    protected void reload() {
        loadTemplates();
        load("profile", desk.services().profile().fields(), fields -> profile = fields);
    }

    private void loadTemplates() {
        load(
                "templates",
                desk.services().templates().in(language.get()),
                found -> {
                    Optional<String> key = chosen.get().map(Template::key);
                    templates.setAll(found);
                    chosen.set(
                            found.stream()
                                    .filter(each -> key.isEmpty() || each.key().equals(key.get()))
                                    .findFirst()
                                    .or(() -> found.stream().findFirst()));
                });
    }

    /** Says whom it is to. */
    void choose(long contactId) {
        to = Optional.of(contactId);
        load(
                "stopped",
                desk.services().outreach().stopWishes().of(contactId),
                wish -> stopped.set(wish.isPresent()));
        load(
                "recipient",
                desk.services()
                        .drafting()
                        .known(contactId, language.get())
                        .thenApply(found -> found.map(Recipient::new)),
                recipient::set);
    }

    /** Whether they asked not to be written to again. */
    ReadOnlyBooleanProperty stoppedProperty() {
        return stopped.getReadOnlyProperty();
    }

    /** Asks again whom it is to. */
    void chooseAgain() {
        stopped.set(false);
        to = Optional.empty();
        recipient.set(Optional.empty());
    }

    /** Whether it is said whom it is to, even while they are still loading. */
    boolean ready() {
        return to.isPresent();
    }

    /** Begins the pitch and opens the studio; does nothing while nobody is chosen. */
    void draft() {
        if (to.isEmpty() || drafting) {
            return;
        }
        drafting = true;
        long contact = to.get();
        CompletableFuture<Long> begun =
                chosen.get()
                        .map(template -> draft(contact, template))
                        .orElseGet(() -> desk.services().drafting().draftEmpty(contact));
        begun.whenCompleteAsync((_, _) -> drafting = false, desk.ui());
        then(
                begun,
                id -> {
                    desk.overlays().close();
                    desk.navigator().open(new Route.Pitch(id));
                });
    }

    private CompletableFuture<Long> draft(long contact, Template template) {
        Drafting drafting = desk.services().drafting();
        return matter == null
                ? drafting.draft(contact, template.key(), template.language())
                : drafting.draft(contact, template.key(), template.language(), matter);
    }
}
