package io.execfabric.hotupdate.tenancy.security.route;

import io.execfabric.hotupdate.tenancy.TokenScope;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * One line of {@code route-scopes.csv}: which scopes a test expects to open a route, written down apart from the code under
 * test.
 *
 * @param scopes one of these opens it to a narrowed token
 */
public record ListedScopes(String method, String pattern, Set<TokenScope> scopes) {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    public static List<ListedScopes> all() {
        try (Reader csv = new InputStreamReader(
                ListedScopes.class.getResourceAsStream("/route-scopes.csv"), StandardCharsets.UTF_8)) {
            return FORMAT.parse(csv).stream().map(ListedScopes::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ListedScopes of(CSVRecord row) {
        return new ListedScopes(
                row.get(0),
                row.get(1),
                Arrays.stream(row.get(2).split(" "))
                        .map(word -> TokenScope.ofWord(word).orElseThrow())
                        .collect(Collectors.toSet()));
    }

    /** A path that names nothing there is. */
    public String path() {
        return pattern.replace("{n}", "1").replaceAll("\\{[^}]+}", "nothing").replace("/**", "/main.py");
    }

    public String name() {
        return method + " " + pattern;
    }
}
