package io.execfabric.hotupdate.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RenderedReadmesTests {

    private final AtomicInteger rendered = new AtomicInteger();
    private final RenderedReadmes readmes = new RenderedReadmes(text -> {
        rendered.incrementAndGet();
        return "<p>" + text;
    });

    @Test
    void theSameTextIsRenderedOnce() {
        assertThat(readmes.html("a")).isEqualTo("<p>a");
        assertThat(readmes.html("a")).isEqualTo("<p>a");
        assertThat(readmes.html("b")).isEqualTo("<p>b");
        assertThat(rendered).hasValue(2);
    }

    @Test
    void theEldestMakeRoom() {
        readmes.html("first");
        for (int i = 0; i < 10; i++) {
            readmes.html(i + "x".repeat(700_000));
        }
        readmes.html("9" + "x".repeat(700_000));
        assertThat(rendered).hasValue(11);

        readmes.html("first");
        assertThat(rendered).hasValue(12);
    }

    @Test
    void oneThatWouldPushOutAllOthersIsNotKept() {
        readmes.html("small");
        readmes.html("x".repeat(2_000_000));
        readmes.html("x".repeat(2_000_000));
        readmes.html("small");

        assertThat(rendered).hasValue(3);
    }
}
