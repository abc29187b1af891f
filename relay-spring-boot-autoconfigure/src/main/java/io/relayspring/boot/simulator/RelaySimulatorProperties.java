package io.relayspring.boot.simulator;

import io.relayspring.simulator.time.Pace;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The settings of the simulator inside the application, {@code signalwire.relay.simulator.*}. */
@ConfigurationProperties(RelaySimulatorProperties.PREFIX)
public class RelaySimulatorProperties {

    /** What all names begin with. */
    public static final String PREFIX = "signalwire.relay.simulator";

    /**
     * Whether to run a RELAY server inside the application and to connect to it: calls are pretended. Needs
     * io.relayspring:relay-simulator on the class path.
     */
    private boolean enabled;

    /** Port of the simulator and its control API, on this machine only. 0 for any that is free. */
    private int port = 8089;

    /** How long what is played takes. */
    private Pace pace = Pace.REALISTIC;

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public int getPort() {
        return port;
    }

    public void setPort(int port) {
        this.port = port;
    }

    public Pace getPace() {
        return pace;
    }

    public void setPace(Pace pace) {
        this.pace = pace;
    }
}
