package io.execfabric.hotupdate.support;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.sandbox.IsolationReport;
import io.execfabric.hotupdate.sandbox.Sandbox;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What every page of a slice asks for, whatever it is about. */
@TestConfiguration(proxyBeanMethods = false)
class SliceConfiguration {

    @Bean
    Clock clock() {
        return new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
    }

    /** The layout asks it whether to warn. */
    @Bean
    Sandbox sandbox() {
        Sandbox sandbox = mock(Sandbox.class);
        when(sandbox.isolation()).thenReturn(new IsolationReport(true, false, List.of(), List.of(), List.of()));
        return sandbox;
    }
}
