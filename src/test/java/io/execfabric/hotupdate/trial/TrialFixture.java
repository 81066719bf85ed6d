package io.execfabric.hotupdate.trial;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.capability.Capabilities;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.release.PackageCopies;
import io.execfabric.hotupdate.release.ReleasePath;
import io.execfabric.hotupdate.sandbox.ProgramFolders;
import io.execfabric.hotupdate.sandbox.RunLimitRules;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.PackageFile;
import io.execfabric.hotupdate.submission.PackageStore;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Trials in the real sandbox, of packages in memory. */
final class TrialFixture implements AutoCloseable {

    static final TenantId ACME = new TenantId("acme");
    static final ScriptCode CODE = new ScriptCode("tool");

    /** Longer than the product's, for hosts that have more to do. */
    Duration limit = Duration.ofSeconds(20);

    RunLimits limits = RunLimits.NONE;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final MemoryStore store = new MemoryStore();
    private final Capabilities capabilities = mock();

    TrialFixture(Path home) {
        TestPropertyValues.of("hotupdate.home=" + home).applyTo(context);
        context.registerBean(PackageStore.class, () -> store);
        context.register(Modules.class);
        context.refresh();
    }

    /** Without anything live. */
    TrialReport first(Language language, Map<String, String> files) {
        when(capabilities.liveVersion(any(), any())).thenReturn(Optional.empty());
        return trial(context.getBean(Sandbox.class)).of(submission(language, files));
    }

    TrialReport first(String python) {
        return first(Language.PYTHON, Map.of("main.py", python));
    }

    /** {@code live} is what a first version does, {@code candidate} what is to replace it. */
    TrialReport update(Language language, String live, String candidate) {
        SkillVersionFacts version = mock(RETURNS_DEEP_STUBS);
        when(version.digest()).thenReturn(store.keep(Map.of(language.entryFile(), live)));
        when(version.version()).thenReturn(4);
        when(version.isOwn()).thenReturn(true);
        when(version.tenant()).thenReturn(ACME);
        when(version.offered().limits()).thenReturn(RunLimits.NONE);
        when(version.approved().release()).thenReturn(new ReleasePath(ACME, language, CODE, 1));
        when(capabilities.liveVersion(ACME, CODE)).thenReturn(Optional.of(version));
        return trial(context.getBean(Sandbox.class)).of(submission(language, Map.of(language.entryFile(), candidate)));
    }

    TrialReport in(Sandbox sandbox, Map<String, String> files) {
        when(capabilities.liveVersion(any(), any())).thenReturn(Optional.empty());
        return trial(sandbox).of(submission(Language.PYTHON, files));
    }

    /** The store's bytes are not what the digest says. */
    TrialReport tampered() {
        when(capabilities.liveVersion(any(), any())).thenReturn(Optional.empty());
        SubmissionFacts submission = submission(Language.PYTHON, Map.of("main.py", "print(1)"));
        store.contents.replaceAll((digest, bytes) -> "print(2)".getBytes(StandardCharsets.UTF_8));
        return trial(context.getBean(Sandbox.class)).of(submission);
    }

    @Override
    public void close() {
        context.close();
    }

    private Trial trial(Sandbox sandbox) {
        TrialProperties properties = new TrialProperties(limit);
        return new Trial(
                capabilities,
                store,
                context.getBean(PackageCopies.class),
                context.getBean(ProgramFolders.class),
                new TrialSandbox(
                        sandbox, properties, context.getBean(RunLimitRules.class), context.getBean(Ids.class)));
    }

    private SubmissionFacts submission(Language language, Map<String, String> files) {
        SubmissionFacts submission = mock(RETURNS_DEEP_STUBS);
        when(submission.digest()).thenReturn(store.keep(files));
        when(submission.tenant()).thenReturn(ACME);
        when(submission.scriptCode()).thenReturn(CODE);
        when(submission.folder().language()).thenReturn(language);
        when(submission.folder().limits()).thenReturn(limits);
        return submission;
    }

    @ComponentScan(
            basePackageClasses = Sandbox.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Tests.*"))
    @ConfigurationPropertiesScan(basePackageClasses = {Sandbox.class, HotUpdateProperties.class})
    @org.springframework.context.annotation.Import(PackageCopies.class)
    static class Modules {

        @Bean
        Ids ids() {
            return () -> UUID.randomUUID().toString();
        }
    }

    private static final class MemoryStore implements PackageStore {

        private final Map<Digest, List<PackageFile>> manifests = new HashMap<>();
        private final Map<Digest, byte[]> contents = new HashMap<>();

        Digest keep(Map<String, String> files) {
            StringBuilder lines = new StringBuilder();
            List<PackageFile> manifest = new TreeMap<>(files)
                    .entrySet().stream()
                            .map(file -> entry(file.getKey(), file.getValue()))
                            .toList();
            manifest.forEach(file -> lines.append(file.digest().hex())
                    .append("  ")
                    .append(file.path())
                    .append('\n'));
            Digest digest = Digest.ofText(lines.toString());
            manifests.put(digest, manifest);
            return digest;
        }

        private PackageFile entry(String path, String content) {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            contents.put(Digest.of(bytes), bytes);
            return new PackageFile(new RelativePath(path), Digest.of(bytes), bytes.length);
        }

        @Override
        public List<PackageFile> manifest(Digest packageDigest) {
            return Objects.requireNonNull(manifests.get(packageDigest));
        }

        @Override
        public InputStream open(Digest fileDigest) {
            return new ByteArrayInputStream(contents.get(fileDigest));
        }
    }
}
