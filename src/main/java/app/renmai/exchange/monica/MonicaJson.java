package app.renmai.exchange.monica;

import app.renmai.exchange.Reason;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.encoding.TextFile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON document as maps and lists that know the line they begin on. Numbers stay as written. */
final class MonicaJson {
    /** Pictures are texts of base64; deeper than this no export goes. */
    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder()
                    .maxStringLength(200_000_000)
                    .maxNumberLength(1_000)
                    .maxNestingDepth(100)
                    .build();

    private final Map<Object, Integer> lines = new IdentityHashMap<>();
    private @Nullable Object root;

    private MonicaJson() {}

    /**
     * Reads a document.
     *
     * @throws UnreadableFileException when it is no JSON, or is cut off, with the line
     */
    static MonicaJson read(TextFile file) {
        JsonFactory factory = JsonFactory.builder().streamReadConstraints(LIMITS).build();
        MonicaJson json = new MonicaJson();
        String text = new String(file.octets(), file.charset());
        try (JsonParser parser = factory.createParser(text)) {
            parser.nextToken();
            json.root = json.value(parser);
            return json;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new UnreadableFileException(Reason.BROKEN_JSON, e, file.path(), line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole. */
    @Nullable Object root() {
        return root;
    }

    /** The line a map begins on, from 1. */
    int line(Object map) {
        return lines.getOrDefault(map, 1);
    }

    private @Nullable Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getText();
            case null, default -> null;
        };
    }

    private Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        lines.put(map, parser.currentTokenLocation().getLineNr());
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            map.put(name, value(parser));
        }
        return map;
    }

    private List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }
}
