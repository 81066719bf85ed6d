package io.execfabric.hotupdate.journey;

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
 * One line of {@code route-doors.csv}: through which of step 6's doors a route shows something of a version.
 *
 * @param shape method and path, the variables' names left out
 * @param doors names of doors; none for a route that shows nothing of a version to a tenant
 * @param because why it needs no door; empty where it has one
 */
record RouteDoors(String shape, Set<String> doors, String because) {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    static List<RouteDoors> all() {
        try (Reader csv = new InputStreamReader(
                RouteDoors.class.getResourceAsStream("/route-doors.csv"), StandardCharsets.UTF_8)) {
            return FORMAT.parse(csv).stream().map(RouteDoors::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RouteDoors of(CSVRecord row) {
        Set<String> doors = Arrays.stream(row.get("doors").split(" "))
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
        String shape = new ListedRoute(row.get("method"), row.get("pattern"), Set.of(), "", "").shape();
        return new RouteDoors(shape, doors, row.get("because").strip());
    }
}
