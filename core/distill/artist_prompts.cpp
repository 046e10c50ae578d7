// Prompts and negatives as artists write them, put together from our own lists.
#include "distill/prompt_set.h"

#include <spdlog/fmt/fmt.h>

#include <random>
#include <set>

namespace dice {
namespace {

using Words = std::vector<std::string_view>;

const Words kSubjects = {"a young woman with freckles", "an old fisherman", "a girl reading by a window", "a knight in worn armour",
    "a dancer in mid leap", "a street musician", "a baker covered in flour", "a scientist in a cluttered lab", "two children running",
    "a samurai in the rain", "a portrait of a bearded man", "an astronaut", "a witch brewing a potion", "a queen on a throne", "a cyborg",
    "a mermaid", "an elf archer", "a robot gardener", "a ghost in a hallway", "a crowd at a market", "a red fox", "a sleeping cat",
    "a golden retriever puppy", "a herd of horses", "an owl on a branch", "a whale breaching", "a hummingbird", "a tiger in tall grass",
    "a dragon", "a phoenix", "a giant tortoise with a city on its back", "a swarm of fireflies", "koi in a pond", "a stag in the mist",
    "an octopus", "a beetle", "a lighthouse on a cliff", "a gothic cathedral", "a wooden cabin", "a futuristic city", "a ruined temple",
    "a narrow alley", "a greenhouse", "a castle above the clouds", "a space station", "a steam locomotive", "a sailing ship in a storm",
    "a vintage car", "a motorcycle", "a hot air balloon", "a submarine", "a bicycle against a wall", "a mountain lake",
    "a desert with dunes", "a bamboo forest", "a waterfall", "a field of lavender", "an erupting volcano", "a frozen tundra",
    "a coral reef", "a river delta from above", "a thunderstorm over plains", "a bowl of ramen", "a still life with fruit",
    "a slice of cake", "a cup of coffee", "a bouquet of peonies", "a chess board", "an old typewriter", "a glass sphere",
    "a stack of books", "a violin", "a crystal cave", "a treehouse", "an abandoned factory", "a nebula", "a floating island",
    "a clockwork heart", "an empty swimming pool", "a kitchen in the morning"};
const Words kMedia = {"photo", "oil painting", "watercolour", "pencil sketch", "charcoal drawing", "ink drawing", "gouache",
    "pastel drawing", "digital painting", "3d render", "pixel art", "linocut", "woodblock print", "screen print", "comic panel",
    "anime illustration", "children's book illustration", "concept art", "matte painting", "polaroid", "35mm film photo",
    "black and white photo", "stained glass", "paper cut", "clay model", "embroidery", "mosaic", "fresco", "isometric illustration",
    "low poly render"};
const Words kPlaces = {"in a forest", "at the sea", "in a busy street", "on a rooftop", "in a desert", "in a snowy valley", "in a library",
    "in a workshop", "under water", "in space", "in a garden", "in an old kitchen", "on a bridge", "in a cave", "in a cornfield",
    "on a train", "in front of a plain wall", "in the ruins", "by a campfire", "in a meadow"};
const Words kLight = {"golden hour", "soft window light", "harsh noon light", "blue hour", "neon light", "candle light", "moonlight",
    "overcast light", "rim light", "volumetric light", "studio lighting", "low key", "high key", "backlit", "dappled light", "fog",
    "dramatic shadows", "sunrise", "firelight", "bioluminescence"};
const Words kLens = {"85mm", "wide angle", "macro", "fisheye", "telephoto", "tilt shift", "shallow depth of field", "long exposure",
    "bokeh", "aerial view", "close-up", "full body", "from below", "from above", "over the shoulder", "symmetrical", "rule of thirds",
    "panorama", "portrait", "centred"};
const Words kStyles = {"baroque", "impressionism", "art nouveau", "art deco", "surrealism", "minimalism", "cubism", "romanticism",
    "expressionism", "pop art", "ukiyo-e", "brutalism", "steampunk", "cyberpunk", "solarpunk", "dark fantasy", "fairy tale", "vaporwave",
    "retro futurism", "film noir", "renaissance", "gothic", "folk art", "psychedelic"};
const Words kColours = {"muted colours", "vivid colours", "pastel palette", "monochrome", "teal and orange", "earth tones", "deep reds",
    "cold blues", "black and gold", "warm palette"};
const Words kQuality = {"highly detailed", "sharp focus", "intricate", "masterpiece", "best quality", "award winning", "8k", "hdr",
    "elegant", "smooth", "cinematic", "trending", "realistic", "fine texture", "clean lines", "award-winning photograph", "professional",
    "ultra detailed"};
const Words kNegatives = {"blurry", "low quality", "worst quality", "jpeg artifacts", "watermark", "text", "signature", "cropped",
    "out of frame", "bad anatomy", "extra fingers", "deformed", "ugly", "duplicate", "mutated hands", "poorly drawn face", "disfigured",
    "lowres", "error", "grainy", "oversaturated", "dull colours", "dark", "overexposed", "cartoon", "3d", "photo", "painting", "drawing",
    "people", "trees", "buildings", "water", "night", "snow", "cars", "animals", "red", "blue", "green", "yellow", "black and white",
    "frame", "border", "logo", "blurry, low quality", "worst quality, low quality, jpeg artifacts", "bad anatomy, extra fingers, deformed",
    "watermark, text, signature", "ugly, deformed, disfigured",
    "lowres, bad anatomy, bad hands, text, error, missing fingers, extra digit, fewer digits, cropped, worst quality, low quality, jpeg artifacts, signature, watermark, blurry",
    "cartoon, drawing, painting", "photo, realistic", "people, crowd", "noise, grain, blur", "dark, gloomy", "bright, overexposed",
    "(worst quality:1.4), (low quality:1.4)"};

} // namespace

std::vector<std::string> artistPrompts(std::size_t count, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    const auto chance = [&](unsigned percent) { return random() % 100 < percent; };
    const auto one = [&](const Words& words) { return words[random() % words.size()]; };
    std::set<std::string> known;
    std::vector<std::string> prompts;
    for (std::size_t tries = 0; prompts.size() < count && tries < 20 * count; ++tries) {
        std::string prompt = chance(55) ? fmt::format("{} of {}", one(kMedia), one(kSubjects)) : std::string(one(kSubjects));
        if (chance(45))
            prompt = fmt::format("{} {}", prompt, one(kPlaces));
        for (const auto& [words, percent] : {std::pair(&kLight, 45u), std::pair(&kLens, 35u), std::pair(&kStyles, 35u),
                 std::pair(&kColours, 20u), std::pair(&kQuality, 45u), std::pair(&kQuality, 20u)})
            if (chance(percent))
                prompt = fmt::format("{}, {}", prompt, one(*words));
        if (known.insert(prompt).second)
            prompts.push_back(prompt);
    }
    return prompts;
}

std::vector<std::string> artistNegatives() { return {kNegatives.begin(), kNegatives.end()}; }

} // namespace dice
