package io.execfabric.hotupdate.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.capability.QuarantineReason;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class MessageBundleTests {

    private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9._-]*)[}(]|messages\\.msg\\('([^']+)'");

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        assertThat(keys("messages_zh_CN.properties")).isEqualTo(keys("messages.properties"));
    }

    @Test
    void everyKeyThatATemplateNamesExists() throws IOException {
        assertThat(keys("messages.properties")).containsAll(keysOfTemplates());
    }

    @Test
    void everyStateHasItsWord() throws IOException {
        Set<String> keys = keys("messages.properties");

        assertThat(Arrays.stream(SubmissionStatus.values()).map(status -> "status." + status))
                .allMatch(keys::contains);
        assertThat(Arrays.stream(SubmissionStatus.values()).map(status -> "next." + status))
                .allMatch(keys::contains);
        assertThat(Arrays.stream(ExecutionStatus.values()).map(status -> "status." + status + ".hint"))
                .allMatch(keys::contains);
        assertThat(Arrays.stream(QuarantineReason.values()).map(reason -> "quarantined." + reason))
                .allMatch(keys::contains);
    }

    private static Set<String> keysOfTemplates() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Resource template :
                new PathMatchingResourcePatternResolver().getResources("classpath:/templates/**/*.html")) {
            Matcher matcher = KEY.matcher(template.getContentAsString(StandardCharsets.UTF_8));
            while (matcher.find()) {
                String key = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                if (!key.endsWith(".")) {
                    keys.add(key);
                }
            }
        }
        assertThat(keys).hasSizeGreaterThan(50);
        return keys;
    }

    private static Set<String> keys(String bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(bundle).getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
