package io.execfabric.hotupdate.submission.check;

import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.submission.folder.MemoryFolder;
import io.execfabric.hotupdate.support.Folders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The checks of a folder in the real sandbox of this host, without a database. */
final class EntryFixture implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    EntryFixture(Path home, String... settings) {
        TestPropertyValues.of("hotupdate.home=" + home).and(settings).applyTo(context);
        context.register(Checks.class);
        context.refresh();
    }

    /** What is said about the entry file's text; {@code files} are as Latin-1 has them, so that any byte can be told. */
    List<Finding> findings(Map<String, String> files) {
        Map<String, byte[]> folder = new LinkedHashMap<>();
        Folders.with(folder, "README.md", Folders.readme("Entry", "Tells what is told."));
        files.forEach((path, text) -> folder.put(path, text.getBytes(StandardCharsets.ISO_8859_1)));
        return context
                .getBean(FolderCheck.class)
                .check(MemoryFolder.of(folder), new TenantId("acme"), "entry")
                .findings()
                .stream()
                .filter(finding -> finding.code() == FindingCode.ENTRY_SYNTAX)
                .toList();
    }

    /** The key of the sentence, with the line where one is told; "fine" when there is none. */
    String told(Map<String, String> files) {
        List<Finding> findings = findings(files);
        if (findings.isEmpty()) {
            return "fine";
        }
        Finding told = findings.get(0);
        String key = told.wording() == null ? told.message() : told.wording().key();
        return findings.size() == 1 ? key + (told.line() == null ? "" : ":" + told.line()) : findings.toString();
    }

    @Override
    public void close() {
        context.close();
    }

    @ComponentScan(
            basePackageClasses = Sandbox.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests.*"))
    @ConfigurationPropertiesScan(
            basePackageClasses = {Sandbox.class, HotUpdateProperties.class, SubmissionProperties.class})
    @Import({FolderCheck.class, SyntaxCheck.class, Checker.class})
    static class Checks {

        @Bean
        Ids ids() {
            return () -> UUID.randomUUID().toString();
        }
    }
}
