package io.execfabric.hotupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules keep to what they allow themselves: no circle, no arrow upwards, nobody in another's internals. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(HotUpdateApplication.class);

    @Test
    void modulesCallOnlyWhatTheyDeclare() {
        assertThat(MODULES.stream().count()).isGreaterThan(5);
        MODULES.verify();
    }

    @Test
    void diagramsOfTheModulesAreWritten() {
        String folder = "target/modulith-docs";
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(folder))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();

        assertThat(Files.exists(Path.of(folder, "components.puml"))).isTrue();
    }

    /** The picture in the repository is the code's: a new arrow changes both in one commit. */
    @Test
    void theModulePictureInTheRepositoryIsTheCodes() throws IOException {
        Path picture = Path.of("docs/modules.md");
        Path drawn = Path.of("target/modules.md");
        Files.createDirectories(drawn.getParent());
        Files.writeString(drawn, ModulePicture.of(MODULES));

        assertThat(picture)
                .as("copy %s over %s and look at what changed", drawn, picture)
                .hasSameTextualContentAs(drawn);
    }
}
