# Netværk: menneskene omkring barnet.
