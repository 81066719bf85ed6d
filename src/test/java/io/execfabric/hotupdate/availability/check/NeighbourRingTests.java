package io.execfabric.hotupdate.availability.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Tenants;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeighbourRingTests {

    private static final TenantId OWNER = tenant(0);

    private final Tenants tenants = mock();
    private final NeighbourRing ring = new NeighbourRing(tenants);
    private List<TenantId> all = List.of();

    @BeforeEach
    void standInARing() {
        when(tenants.neighbours(any(), any(), anyInt())).thenAnswer(call -> {
            List<TenantId> others =
                    all.stream().filter(one -> !one.equals(call.getArgument(0))).toList();
            Stream<TenantId> after = others.stream().filter(one -> one.value().compareTo(call.getArgument(1)) > 0);
            return Stream.concat(after, others.stream())
                    .distinct()
                    .limit(call.<Integer>getArgument(2))
                    .toList();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 12, 13, 30})
    void aSweepOfEnoughVersionsMeetsEachTenant(int count) {
        make(count);

        assertThat(met(ring.after("").neighbours(), parts(count))).containsAll(others());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 6, 7, 9, 12, 13})
    void eachVersionMeetsEachTenantWithinOneRoundOfSweepsHoweverManyVersionsThereAre(int count) {
        make(count);
        for (int versions = 1; versions <= count; versions++) {
            List<Set<TenantId>> ofEach = new ArrayList<>();
            IntStream.range(0, versions).forEach(i -> ofEach.add(new HashSet<>()));
            String before = "";
            for (int sweep = 0; sweep < parts(count) + 1; sweep++) {
                NeighbourRing.Round round = ring.after(before);
                ofEach.forEach(met -> met.addAll(round.neighbours().next(OWNER)));
                before = round.begin();
            }
            assertThat(ofEach)
                    .as("%d versions", versions)
                    .allSatisfy(met -> assertThat(met).containsAll(others()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 9, 13})
    void singleChecksGoRoundToo(int count) {
        make(count);
        Set<TenantId> met = new HashSet<>();

        for (int check = 0; check < parts(count); check++) {
            met.addAll(ring.next(OWNER));
        }

        assertThat(met).containsAll(others());
    }

    private void make(int count) {
        all = IntStream.range(0, count).mapToObj(NeighbourRingTests::tenant).toList();
    }

    private static Set<TenantId> met(Neighbours neighbours, int checks) {
        Set<TenantId> met = new HashSet<>();
        for (int check = 0; check < checks; check++) {
            met.addAll(neighbours.next(OWNER));
        }
        return met;
    }

    private static int parts(int count) {
        return (count + Neighbours.SAMPLE - 1) / Neighbours.SAMPLE;
    }

    private List<TenantId> others() {
        return all.stream().filter(one -> !one.equals(OWNER)).toList();
    }

    private static TenantId tenant(int number) {
        return new TenantId("tenant-%02d".formatted(number));
    }
}
