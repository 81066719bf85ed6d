package io.execfabric.hotupdate.shared.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemListTests {

    private static final List<String> ALL = List.of("3", "2", "1");

    @Test
    void walksAWholeListInPartsOfOne() {
        ItemList<String> first = part(null);
        ItemList<String> second = part(first.nextCursor());
        ItemList<String> third = part(second.nextCursor());

        assertThat(first.items()).containsExactly("3");
        assertThat(second.items()).containsExactly("2");
        assertThat(third.items()).containsExactly("1");
        assertThat(third.nextCursor()).isNull();
    }

    @Test
    void goesOnWhereARowWasThatIsThereNoMore() {
        assertThat(part("25").items()).containsExactly("2");
        assertThat(part("0").items()).isEmpty();
    }

    private static ItemList<String> part(@Nullable String cursor) {
        return ItemList.part(ALL, new PageRequest(1, cursor), id -> id, Comparator.reverseOrder(), id -> id);
    }
}
