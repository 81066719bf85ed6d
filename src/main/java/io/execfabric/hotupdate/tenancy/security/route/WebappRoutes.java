package io.execfabric.hotupdate.tenancy.security.route;

import static io.execfabric.hotupdate.tenancy.security.route.Audience.NOBODY;

import io.execfabric.hotupdate.tenancy.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.http.HttpMethod;

/**
 * The engine's own interface as its webapps reach it: each of its routes is a line of {@code webapps/routes.csv}, and what is
 * no line of it is closed to everybody.
 */
final class WebappRoutes {

    private static final String LIST = "/webapps/routes.csv";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setCommentMarker('#').get();
    private static final Route BELOW = Route.of(null, "/camunda/api/**", NOBODY);
    private static final List<Route> LISTED = read();

    private WebappRoutes() {}

    /** The lines of the list as they are written. */
    static List<Route> listed() {
        return LISTED;
    }

    /** What decides about a request there, if it is one. */
    static Stream<Route> matching(HttpServletRequest request) {
        return BELOW.matchesPath(request)
                ? Stream.concat(LISTED.stream().filter(route -> route.matches(request)), Stream.of(BELOW))
                : Stream.empty();
    }

    private static List<Route> read() {
        try (InputStream file = Objects.requireNonNull(WebappRoutes.class.getResourceAsStream(LIST), LIST);
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return FORMAT.parse(text).stream().flatMap(WebappRoutes::routes).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine serves each address with a slash behind it, too, and its webapps ask so now and then. */
    private static Stream<Route> routes(CSVRecord line) {
        HttpMethod method = HttpMethod.valueOf(line.get(0));
        Audience audience = audience(line.get(2));
        Route route = Route.of(method, line.get(1), audience);
        return line.get(1).contains("{*")
                ? Stream.of(route)
                : Stream.of(route, Route.of(method, line.get(1) + "/", audience));
    }

    private static Audience audience(String who) {
        return switch (who) {
            case "R P" -> Audience.PLATFORM;
            case "P" -> Audience.of(Role.PLATFORM_ADMIN);
            case "-" -> NOBODY;
            default -> throw new IllegalArgumentException(LIST + " has nobody of this kind: " + who);
        };
    }
}
