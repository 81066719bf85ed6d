package io.execfabric.hotupdate.journey;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.LeakyDoor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever shows something of a version does so through a door, so that step 6 and the sweep walk it. */
@HotUpdateTest
class RouteDoorsTests {

    /** What of a tenant is looked at by its id or code and comes of a version. */
    private static final Set<String> OF_A_VERSION = Set.of("skill", "execution", "submission");

    /** Letters of those who belong to a tenant. */
    private static final Set<String> OF_A_TENANT = Set.of("A", "M", "C", "I");

    @Autowired
    private List<Door> doors;

    private final List<RouteDoors> lines = RouteDoors.all();

    @Test
    void eachRouteIsSaidToHaveADoorOrToNeedNone() {
        Set<String> routes = ListedRoute.all().stream().map(ListedRoute::shape).collect(toSet());
        Set<String> said = lines.stream().map(RouteDoors::shape).collect(toSet());

        assertThat(without(routes, said))
                .as("write a line for each into route-doors.csv")
                .isEmpty();
        assertThat(without(said, routes)).as("lines for routes that are none").isEmpty();
        assertThat(lines).as("a route twice").hasSameSizeAs(said);
    }

    @Test
    void whoNeedsNoneSaysWhyAndWhoHasOneDoesNot() {
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.because().isEmpty())
                        .as(line.shape())
                        .isEqualTo(!line.doors().isEmpty()));
    }

    @Test
    void whatATenantReadsOfASkillARunOrASubmissionHasADoorWhateverTheReason() {
        Map<String, Set<String>> byRoute = lines.stream().collect(toMap(RouteDoors::shape, RouteDoors::doors));

        List<ListedRoute> readings = ListedRoute.all().stream()
                .filter(RouteDoorsTests::readsOfAVersion)
                .toList();

        assertThat(readings)
                .hasSizeGreaterThan(20)
                .allSatisfy(route -> assertThat(byRoute.getOrDefault(route.shape(), Set.of()))
                        .as(route.toString())
                        .isNotEmpty());
    }

    @Test
    void eachDoorIsThatOfARouteAndEachNameADoors() {
        Set<String> walked = doors.stream()
                .filter(door -> !(door instanceof LeakyDoor))
                .map(Door::name)
                .collect(toSet());
        Set<String> named =
                lines.stream().flatMap(line -> line.doors().stream()).collect(toSet());

        assertThat(without(named, walked)).as("names of no door").isEmpty();
        assertThat(without(walked, named)).as("doors of no route").isEmpty();
    }

    @Test
    void whatIsNotSaidIsFound() {
        assertThat(without(Set.of("GET /api/v1/skills/{}/source", "GET /skills"), Set.of("GET /skills")))
                .containsExactly("GET /api/v1/skills/{}/source");
    }

    private static boolean readsOfAVersion(ListedRoute route) {
        return route.method().equals("GET")
                && OF_A_VERSION.contains(route.foreign())
                && route.who().stream().anyMatch(OF_A_TENANT::contains);
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(known);
        return rest;
    }
}
