package io.execfabric.hotupdate.journey;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of {@code routes.csv}: what the test expects of a route, written down apart from the code under test.
 *
 * @param who letters of those who may knock: Admin, Member, Confirmer of a tenant, Reviewer, Platform admin, aI; {@code *}
 *     for everybody
 * @param foreign what its first variable names that belongs to one tenant; empty for none
 * @param sends what a request of its owner would bring along, so that nothing but the id refuses it: JSON, a form, a
 *     {@code folder}, or {@code nothing}; empty where nobody asks with a foreign id
 */
record ListedRoute(String method, String pattern, Set<String> who, String foreign, String sends) {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    /** What stands for the other variables of a path. */
    private static final Map<String, String> SAMPLES =
            Map.of("n", "1", "name", "made.txt", "version", "1", "file", "python.zip", "tenant", "nowhere");

    static List<ListedRoute> all() {
        try (Reader csv =
                new InputStreamReader(ListedRoute.class.getResourceAsStream("/routes.csv"), StandardCharsets.UTF_8)) {
            return FORMAT.parse(csv).stream().map(ListedRoute::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ListedRoute of(CSVRecord row) {
        return new ListedRoute(
                row.get(0), row.get(1), Set.of(row.get(2).split(" ")), row.get(3), row.size() > 4 ? row.get(4) : "");
    }

    boolean admits(Set<String> letters) {
        return isPublic() || letters.stream().anyMatch(who::contains);
    }

    boolean isPublic() {
        return who.contains("*");
    }

    boolean isApi() {
        return pattern.startsWith("/api/") || pattern.equals("/mcp");
    }

    boolean changesSomething() {
        return !method.equals("GET");
    }

    boolean hasForeign() {
        return !foreign.isEmpty();
    }

    /** Method and path with the variables' names left out, by which it is compared with what is mapped. */
    String shape() {
        return method + " " + pattern.replaceAll("\\{\\*[^}]+}", "**").replaceAll("\\{[^}]+}", "{}");
    }

    /** A path with {@code id} in place of the first variable. */
    String path(String id) {
        String path = pattern.replaceFirst("\\{[^}]+}", id);
        for (Map.Entry<String, String> sample : SAMPLES.entrySet()) {
            path = path.replace("{" + sample.getKey() + "}", sample.getValue());
        }
        return path.replaceAll("\\{[^}]+}", "nothing").replace("/**", "/main.py");
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
