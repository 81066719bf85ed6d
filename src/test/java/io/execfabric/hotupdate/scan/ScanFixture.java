package io.execfabric.hotupdate.scan;

import io.execfabric.hotupdate.sandbox.ProgramFolders;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.shared.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The tools as a server has them, in the real sandbox of this host, without a database. */
final class ScanFixture implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Map<String, byte[]> files = new TreeMap<>();

    ScanFixture(Path home, String... settings) {
        TestPropertyValues.of("hotupdate.home=" + home).and(settings).applyTo(context);
        context.register(Tools.class);
        context.refresh();
    }

    ScanFixture with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    ScanFixture with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /** What all tools of the platform say. */
    ScanReport scan() {
        return scan(context.getBean(ScanTools.class).all());
    }

    ScanReport scan(List<ScanTool> tools) {
        try (ScanFolder folder = ScanFolder.laid(context.getBean(ProgramFolders.class), this::fill)) {
            return ReportWriter.write(context.getBean(ParallelTools.class).run(tools, folder), folder);
        }
    }

    private void fill(ScanContents contents) {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                contents.add(file.getKey(), new ByteArrayInputStream(file.getValue()));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The first scan waits for the sandbox's self-test: not here. */
    ScanFixture warm() {
        context.getBean(Sandbox.class).isolation();
        return this;
    }

    static ToolRun run(ScanReport report, String tool) {
        return report.tools().stream()
                .filter(run -> run.tool().equals(tool))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No run of " + tool + " in " + report.tools()));
    }

    static Duration time(ToolRun run) {
        return Duration.ofMillis(run.durationMs());
    }

    @Override
    public void close() {
        context.close();
    }

    /** No configuration that a whole application would find. */
    @ComponentScan(
            basePackageClasses = Sandbox.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests.*"))
    @ConfigurationPropertiesScan(basePackageClasses = {Sandbox.class, HotUpdateProperties.class, ScanProperties.class})
    static class Tools {

        @Bean
        Ids ids() {
            return () -> UUID.randomUUID().toString();
        }

        @Bean
        ToolFolder toolFolder(HotUpdateProperties places, ScanProperties properties, ProgramFolders folders)
                throws IOException {
            return new ToolFolder(places, properties, folders);
        }

        @Bean
        ScanTools scanTools(ToolFolder folder) {
            return new ScanTools(folder);
        }

        @Bean
        ToolRunner toolRunner(Sandbox sandbox, ToolFolder folder, Ids ids) {
            return new ToolRunner(sandbox, folder, ids);
        }

        @Bean
        ParallelTools parallelTools(ToolRunner runner, ScanProperties properties) {
            return new ParallelTools(runner, properties);
        }
    }
}
