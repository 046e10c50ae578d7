#include "distill/recording.h"

#include <chrono>

namespace dice {

std::int64_t recordedTogether(at::Device device) { return device.is_cpu() ? 16 : 128; }

bool recordTrajectories(const DiffusionModel& model, const Recording& recording, const DriverOf& driver, const RecordingListener& listener,
    const std::stop_token& stop)
{
    using Clock = std::chrono::steady_clock;
    const RecordsHeader& header = recording.header;
    const std::int64_t together = recordedTogether(model.device);
    // A trajectory that was cut off is made again whole: its number is that of the last whole one, and one more.
    RecordWriter writer(recording.file, header);
    std::int64_t number = writer.count() == 0 ? 0 : RecordFile(recording.file, header).place(writer.count() - 1).trajectory / together + 1;
    const TrajectoryMaker maker(*model.unet, model.schedule, recording.encoded);
    const auto begin = Clock::now();
    const std::int64_t before = writer.count();
    for (; writer.count() < recording.wanted && !stop.stop_requested(); ++number) {
        const TrajectorySpec spec = spreadSpec(number, together, recording.texts, recording.seed);
        std::int64_t evaluation = number; // begins elsewhere in each, so that all times are met
        const auto visit = [&](double time, const at::Tensor& input, const at::Tensor& c, const at::Tensor& u) {
            if (evaluation++ % recording.every != 0)
                return;
            std::vector<RecordPosition> places;
            for (std::size_t b = 0; b < spec.prompts.size(); ++b)
                places.push_back({static_cast<float>(time), static_cast<float>(spec.scale), static_cast<std::int32_t>(spec.prompts[b]),
                    static_cast<std::int32_t>(spec.negatives[b]),
                    static_cast<std::int32_t>(number * together + static_cast<std::int64_t>(b)), recording.byStudent ? 1 : 0, {0, 0}});
            writer.add(places, input, c, u);
        };
        (void)maker.run(spec, {header.channels, header.height, header.width}, visit, driver ? driver(spec) : TrajectoryMaker::Driver());
        const double each = std::chrono::duration<double>(Clock::now() - begin).count() /
                            static_cast<double>(std::max<std::int64_t>(writer.count() - before, 1));
        if (listener)
            listener(writer.count(), each * static_cast<double>(std::max<std::int64_t>(recording.wanted - writer.count(), 0)));
    }
    writer.sync();
    return writer.count() >= recording.wanted;
}

} // namespace dice
