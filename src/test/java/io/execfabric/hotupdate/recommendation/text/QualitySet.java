package io.execfabric.hotupdate.recommendation.text;

import io.execfabric.hotupdate.recommendation.SkillField;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Requests in both languages, each with the one Skill that is meant, and the Skills of one tenant to choose from. */
public final class QualitySet {

    /**
     * @param languages of the request and of the Skill, for instance {@code zh>en}
     * @param heldOut written after the ranking was last changed
     */
    public record Pair(String languages, String request, String skill, boolean heldOut) {}

    private QualitySet() {}

    public static List<SkillText> skills() {
        return rows("skills.txt").map(QualitySet::skill).toList();
    }

    public static List<Pair> pairs() {
        return rows("requests.txt")
                .map(cells -> new Pair(cells[0], cells[1], cells[2], cells.length > 3))
                .toList();
    }

    /** The first sentence of the README's purpose is the description, as it is for a submitted folder. */
    private static SkillText skill(String[] cells) {
        Map<SkillField, String> fields = new EnumMap<>(SkillField.class);
        fields.put(SkillField.NAME, cells[1] + "\n" + cells[0]);
        fields.put(SkillField.DESCRIPTION, cells[2]);
        fields.put(SkillField.PURPOSE, cells[2]);
        fields.put(SkillField.INPUT, cells[3]);
        fields.put(SkillField.SCENARIO, cells[4]);
        fields.put(SkillField.SCHEMA, cells[5]);
        return new SkillText(cells[0], cells[1], cells[2], null, fields);
    }

    private static Stream<String[]> rows(String file) {
        try (InputStream table = QualitySet.class.getResourceAsStream("/recommendation/" + file)) {
            String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
