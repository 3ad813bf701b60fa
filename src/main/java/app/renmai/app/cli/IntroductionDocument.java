package app.renmai.app.cli;

import app.renmai.model.introduction.Introduction;
import app.renmai.service.introduction.Stage;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An introduction as programs read it. */
final class IntroductionDocument {
    private IntroductionDocument() {}

    static Map<String, @Nullable Object> of(Introduction introduction) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", introduction.id());
        json.put("uid", introduction.uid().toString());
        json.put("stage", Stage.of(introduction).code());
        json.put("sides", List.of(side(introduction.one()), side(introduction.other())));
        json.put("madeOn", text(introduction.madeOn()));
        json.put("result", introduction.result().code());
        json.put("resultWords", introduction.resultWords());
        json.put("resultOn", text(introduction.resultOn()));
        json.put("thankedOn", text(introduction.thankedOn()));
        return json;
    }

    private static Map<String, @Nullable Object> side(Introduction.Side side) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("contact", side.contactId());
        json.put("why", side.why());
        json.put("consent", side.consent().code());
        json.put("askedOn", text(side.askedOn()));
        return json;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
