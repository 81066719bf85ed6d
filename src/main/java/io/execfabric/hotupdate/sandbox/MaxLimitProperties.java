package io.execfabric.hotupdate.sandbox;

import io.execfabric.hotupdate.shared.RunLimit;
import io.execfabric.hotupdate.shared.RunLimits;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The most that any script may ask for on this platform.
 *
 * @param maxWallSeconds until the whole tree is killed
 * @param maxCpuSeconds per process
 * @param maxMemoryMib per process, and with a memory group of the whole run
 * @param maxFileMib largest single file
 * @param maxWorkMib the private work directory, which is memory of this host
 * @param maxOpenFiles per process
 */
@ConfigurationProperties("hotupdate.sandbox")
public record MaxLimitProperties(
        @DefaultValue("300") int maxWallSeconds,
        @DefaultValue("300") int maxCpuSeconds,
        @DefaultValue("1024") int maxMemoryMib,
        @DefaultValue("128") int maxProcesses,
        @DefaultValue("128") int maxFileMib,
        @DefaultValue("256") int maxWorkMib,
        @DefaultValue("1024") int maxOpenFiles,
        @DefaultValue("16") int maxOutputMib) {

    RunLimits limits() {
        return new RunLimits(Map.of(
                RunLimit.WALL_SECONDS, maxWallSeconds,
                RunLimit.CPU_SECONDS, maxCpuSeconds,
                RunLimit.MEMORY_MIB, maxMemoryMib,
                RunLimit.PROCESSES, maxProcesses,
                RunLimit.FILE_MIB, maxFileMib,
                RunLimit.WORK_MIB, maxWorkMib,
                RunLimit.OPEN_FILES, maxOpenFiles,
                RunLimit.OUTPUT_MIB, maxOutputMib));
    }
}
